import { textKey } from "@/lib/report/entries";
import type { Quote } from "@/lib/report/finding";
import type { PartId } from "@/lib/template/vocabulary";

/** A place of the form as an address names it: the id of its field, and the words meant. */
export type Place = {
  readonly at: string;
  readonly span: { readonly start: number; readonly end: number } | null;
};

/** `#applications%3Aresult…`: opens the form at a field. Ids hold colons and bars, so they are encoded. */
export function placeHash(at: string): string {
  return `#${encodeURIComponent(at)}`;
}

/** The same for a piece of prose, with the words meant. */
export function textHash(part: PartId, quote: Quote | null): string {
  return placeHash(textKey(part)) + (quote ? `~${quote.start}-${quote.end}` : "");
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
