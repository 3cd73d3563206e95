/** What an import replaced, key by key, so that one deed takes it back. */
export type Replaced = { readonly key: string; readonly before: string; readonly after: string };

/** Under which name the browser keeps what the last import into a report replaced. */
export function importRecord(reportId: number): string {
  return `gior:import:${reportId}`;
}

/** What to put back: only where still stands what was imported; later work is left alone. */
export function takeBack(
  replaced: readonly Replaced[],
  read: (key: string) => string,
): { readonly back: readonly Replaced[]; readonly kept: number } {
  const back = replaced.filter(({ key, after }) => read(key) === after);
  return { back, kept: replaced.length - back.length };
}

/** The record as it is kept in the browser, and back; what cannot be read is no record. */
export function replacedFrom(text: string): readonly Replaced[] {
  try {
    const found: unknown = JSON.parse(text || "[]");
    return Array.isArray(found) ? found.filter(isReplaced) : [];
  } catch {
    return [];
  }
}

function isReplaced(found: unknown): found is Replaced {
  return (
    typeof found === "object" && found !== null && "key" in found && "before" in found && "after" in found
  );
}
