import type { Source } from "@/lib/report/entries";

/** One thing to be saved: `version` is the one it was typed over, 0 where there was none. */
export type Outgoing = {
  readonly key: string;
  readonly raw: string;
  readonly version: number;
  readonly source: Source;
};

/** Typed and not yet acknowledged. `sent` holds what left without an answer: it may have arrived. */
export type Unsaved = { readonly raw: string; readonly source: Source; readonly sent: readonly string[] };

/** What somebody else wrote over the same key in the meantime. */
export type Theirs = {
  readonly key: string;
  readonly raw: string;
  readonly version: number;
  readonly changedBy: string | null;
  readonly changedAt: string | null;
};

export type Answer = {
  readonly saved: readonly { readonly key: string; readonly version: number }[];
  readonly conflicts: readonly Theirs[];
};

/** The books of saving: every unacknowledged input is in `unsaved`, and leaves it only when the server has it. */
export type Ledger = {
  readonly versions: Readonly<Record<string, number>>;
  readonly unsaved: Readonly<Record<string, Unsaved>>;
  readonly conflicts: Readonly<Record<string, Theirs>>;
  /** Keys the server does not take as they are, with its sentence: kept here until they are changed. */
  readonly refused: Readonly<Record<string, string>>;
};

/** The books of a draft just read from the server. */
export function openLedger(entries: readonly { key: string; version: number }[]): Ledger {
  return {
    versions: Object.fromEntries(entries.map(({ key, version }) => [key, version])),
    unsaved: {},
    conflicts: {},
    refused: {},
  };
}

/** Notes an input. Over an open conflict it stays with the conflict until that is decided. */
export function noted(ledger: Ledger, key: string, input: { raw: string; source: Source }): Ledger {
  const sent = ledger.unsaved[key]?.sent ?? [];
  const unsaved = { ...ledger.unsaved, [key]: { ...input, sent } };
  return { ...ledger, unsaved, refused: without(ledger.refused, key) };
}

/** What can be sent now: everything unsaved that nobody has to decide about or to correct first. */
export function batchOf(ledger: Ledger): readonly Outgoing[] {
  return Object.entries(ledger.unsaved).flatMap(([key, { raw, source }]) =>
    key in ledger.conflicts || key in ledger.refused
      ? []
      : [{ key, raw, source, version: ledger.versions[key] ?? 0 }],
  );
}

/** Notes that a batch has left: until an answer comes nobody knows whether it arrived. */
export function departed(ledger: Ledger, batch: readonly Outgoing[]): Ledger {
  const unsaved = { ...ledger.unsaved };
  for (const { key, raw } of batch) {
    const entry = unsaved[key];
    if (entry && !entry.sent.includes(raw)) unsaved[key] = { ...entry, sent: [...entry.sent, raw] };
  }
  return { ...ledger, unsaved };
}

/** Books the answer to a batch. A "conflict" with what we sent ourselves earlier is no conflict. */
export function answered(ledger: Ledger, batch: readonly Outgoing[], answer: Answer): Ledger {
  const flown = new Map(batch.map(({ key, raw }) => [key, raw]));
  const saved = answer.saved.reduce(
    (books, { key, version }) => acknowledged(books, { key, version, raw: flown.get(key) ?? null }),
    ledger,
  );
  return answer.conflicts.reduce(met, saved);
}

/** Sets aside what the server does not take, so that the rest of the batch can go. */
export function setAside(ledger: Ledger, refused: Readonly<Record<string, string>>): Ledger {
  const held = Object.entries(refused).filter(([key]) => key in ledger.unsaved);
  return { ...ledger, refused: { ...ledger.refused, ...Object.fromEntries(held) } };
}

/** Decides a conflict: mine goes out again over theirs, or theirs stands and mine is dropped. */
export function decided(ledger: Ledger, key: string, whose: "mine" | "theirs"): Ledger {
  const theirs = ledger.conflicts[key];
  if (!theirs) return ledger;
  const versions = { ...ledger.versions, [key]: theirs.version };
  const open = { ...ledger, versions, conflicts: without(ledger.conflicts, key) };
  return whose === "mine" ? open : { ...open, unsaved: without(ledger.unsaved, key) };
}

/** Books what was written elsewhere meanwhile. Over unsaved input it becomes a question; what is known is passed over. */
export function learned(ledger: Ledger, theirs: Theirs): Ledger {
  const known = Math.max(ledger.versions[theirs.key] ?? 0, ledger.conflicts[theirs.key]?.version ?? 0);
  if (theirs.version <= known) return ledger;
  return met({ ...ledger, conflicts: without(ledger.conflicts, theirs.key) }, theirs);
}

/** Whether everything typed has reached the server. */
export function isSettled(ledger: Ledger): boolean {
  return Object.keys(ledger.unsaved).length === 0;
}

function acknowledged(
  ledger: Ledger,
  { key, version, raw }: { key: string; version: number; raw: string | null },
): Ledger {
  const versions = { ...ledger.versions, [key]: version };
  const entry = ledger.unsaved[key];
  if (!entry) return { ...ledger, versions };
  if (entry.raw === raw) return { ...ledger, versions, unsaved: without(ledger.unsaved, key) };
  return { ...ledger, versions, unsaved: { ...ledger.unsaved, [key]: { ...entry, sent: [] } } };
}

function met(ledger: Ledger, theirs: Theirs): Ledger {
  const { key, raw, version } = theirs;
  const entry = ledger.unsaved[key];
  const ours = !entry || entry.raw === raw || entry.sent.includes(raw);
  if (ours) return acknowledged(ledger, { key, version, raw });
  return { ...ledger, conflicts: { ...ledger.conflicts, [key]: theirs } };
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));
}
