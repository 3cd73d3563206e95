import type { Entry } from "./draft";

/** What one save put in the place of what; `from`: null where there was nothing, absent where it is not known. */
export type Undo = { readonly key: string; readonly from?: string | null };

/**
 * A draft as it stood before its last save, before the one before it, and so on; saves newest first.
 * Ends where a save does not tell what it replaced.
 */
export function* rewind(
  entries: readonly Entry[],
  saves: readonly (readonly Undo[])[],
): Generator<readonly Entry[]> {
  const standing = new Map(entries.map(({ key, raw }) => [key, raw]));
  for (const save of saves) {
    for (const { key, from } of save) {
      if (from === undefined) return;
      if (from === null) standing.delete(key);
      else standing.set(key, from);
    }
    yield [...standing].map(([key, raw]) => ({ key, raw }));
  }
}
