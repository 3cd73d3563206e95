/** What PostgreSQL said: its code, and the guard or constraint it names. */
export type Failure = { readonly code: string | null; readonly constraint: string | null };

/** Finds PostgreSQL's answer in whatever was thrown, by `pg` or through Prisma; null where there is none. */
export function failureOf(error: unknown): Failure | null {
  for (const layer of layersOf(error)) {
    const code = text(layer["originalCode"]) ?? (layer["severity"] ? text(layer["code"]) : null);
    if (code) return { code, constraint: text(layer["constraint"]) ?? named(layer) };
    if (layer["code"] === "P2034") return { code: "40001", constraint: null };
  }
  return null;
}

/**
 * Whether the same transaction may succeed when it is simply run again: 40001, 40P01, and an event that
 * another one, unseen, came before.
 */
export function mayRetry(error: unknown): boolean {
  const failure = failureOf(error);
  return failure?.code === "40001" || failure?.code === "40P01" || failure?.constraint === "events_chain";
}

type Layer = Readonly<Record<string, unknown>>;

function layersOf(error: unknown): readonly Layer[] {
  const layers: Layer[] = [];
  const look = (thing: unknown): void => {
    if (typeof thing !== "object" || thing === null || layers.length > 10) return;
    const layer = { ...thing, message: thing instanceof Error ? thing.message : undefined } as Layer;
    layers.push(layer);
    for (const key of ["cause", "meta", "driverAdapterError"]) look(layer[key] ?? Reflect.get(thing, key));
  };
  look(error);
  return layers;
}

function named(layer: Layer): string | null {
  const message = text(layer["originalMessage"]) ?? text(layer["message"]) ?? "";
  return /constraint "([^"]+)"|guard (\w+):/u.exec(message)?.slice(1).find(Boolean) ?? null;
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
