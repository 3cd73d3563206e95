import type { Edition } from "@/lib/template/vocabulary";
import { cellOf } from "@/lib/template/walk";

/** Characters a figure may have as typed; more is no figure. */
const CELL_LENGTH = 64;

/** Characters a piece of prose or an explanation may have. */
export const TEXT_LENGTH = 20_000;

/** How many characters an entry of a draft may have. */
export function longestEntry(edition: Edition, key: string): number {
  return cellOf(edition, key) ? CELL_LENGTH : TEXT_LENGTH;
}
