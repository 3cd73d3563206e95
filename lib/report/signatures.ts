import type { Moment } from "./dates";

/** Who wrote an entry last, and when. */
export type Signature = { readonly by: string; readonly at: Moment };

/** Whether it matters who wrote an entry: a declaration, a note, a mark. Figures and prose are the report's. */
export function isSigned(key: string): boolean {
  return /^(?:zero|note|flag):/u.test(key);
}
