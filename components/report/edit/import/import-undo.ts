/** What was replaced, key by key, so that one deed takes it back. */
export type Replaced = { readonly key: string; readonly before: string; readonly after: string };

/** Figures counted from the register, as a deed. */
export const FROM_REGISTER = "从台账填入";

/** One taking over of many figures at once: an import, a pasted block, a counted register. */
export type Adoption = {
  readonly deed: "导入" | "粘贴" | typeof FROM_REGISTER;
  readonly replaced: readonly Replaced[];
  /** What else the clerk should know of it. */
  readonly remarks: readonly string[];
};

/** Under which name the browser keeps the last adoption of a report. */
export function adoptionName(reportId: number): string {
  return `gior:adoption:${reportId}`;
}

/** What to put back: only where still stands what was taken over; later work is left alone. */
export function takeBack(
  replaced: readonly Replaced[],
  read: (key: string) => string,
): { readonly back: readonly Replaced[]; readonly kept: number } {
  const back = replaced.filter(({ key, after }) => read(key) === after);
  return { back, kept: replaced.length - back.length };
}

/** The record as the browser keeps it; null for what is none. */
export function adoptionFrom(text: string): Adoption | null {
  try {
    const found: unknown = JSON.parse(text);
    return isAdoption(found) ? found : null;
  } catch {
    return null;
  }
}

function isAdoption(found: unknown): found is Adoption {
  return (
    typeof found === "object" &&
    found !== null &&
    "deed" in found &&
    "remarks" in found &&
    Array.isArray(found.remarks) &&
    "replaced" in found &&
    Array.isArray(found.replaced) &&
    found.replaced.every(isReplaced)
  );
}

function isReplaced(found: unknown): found is Replaced {
  return (
    typeof found === "object" && found !== null && "key" in found && "before" in found && "after" in found
  );
}
