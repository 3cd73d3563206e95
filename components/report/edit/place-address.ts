import { textKey } from "@/lib/report/entries";
import type { Quote } from "@/lib/report/finding";
import type { Edition } from "@/lib/template/vocabulary";
import { partsOf } from "@/lib/template/walk";

/** A place of the form as an address names it: the id of its field, and the words meant. */
export type Place = {
  readonly at: string;
  readonly span: { readonly start: number; readonly end: number } | null;
};

/** `#applications%3Aresult…`: opens the form at a cell, a piece of prose, or the words meant in it. */
export function placeHash(edition: Edition, at: string, quote: Quote | null = null): string {
  const part = partsOf(edition).find(({ id }) => id === at);
  const words = part && quote ? `~${quote.start}-${quote.end}` : "";
  // Ids hold colons and bars.
  return `#${encodeURIComponent(part ? textKey(part.id) : at)}${words}`;
}

/** The way back; null for an address that names nothing or is damaged. */
export function placeOfHash(hash: string): Place | null {
  const [, at = "", start, end] = /^#(.+?)(?:~(\d+)-(\d+))?$/u.exec(hash) ?? [];
  const name = decoded(at);
  if (!name) return null;
  return { at: name, span: start && end ? { start: Number(start), end: Number(end) } : null };
}

function decoded(name: string): string | null {
  try {
    return decodeURIComponent(name);
  } catch {
    return null;
  }
}
