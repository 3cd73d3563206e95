import { figureOf } from "@/lib/report/amounts";
import type { Content } from "@/lib/report/content";
import { editionById } from "@/lib/template/editions";
import { smallestUnits } from "@/lib/template/quantity";
import type { CellId } from "@/lib/template/vocabulary";
import { cellOf } from "@/lib/template/walk";

/** A stretch of a sentence: words, or a figure with the cell it is taken from. */
export type Said = { readonly text: string; readonly cell: CellId | null };

/** Written where a figure is missing in the original; never read as 0. */
export const BLANK = "空白";

/** Puts a sentence together from words and figures: say`收到${figure}。`. */
export function say(words: TemplateStringsArray, ...between: readonly (Said | readonly Said[])[]): Said[] {
  return words.flatMap((text, at) => [...(text ? [{ text, cell: null }] : []), between[at] ?? []].flat());
}

/** Several stretches with a mark between them. */
export function joined(parts: readonly (readonly Said[])[], mark: string): readonly Said[] {
  return parts.flatMap((part, at) => (at > 0 ? [{ text: mark, cell: null }, ...part] : part));
}

/** A figure of a report as it is printed, with its unit: 「12件」, 「0.5万元」. */
export function figureIn({ edition: id, values }: Content, cell: CellId): Said {
  const edition = editionById(id);
  const units = smallestUnits(values[cell] ?? null, cellOf(edition, cell)?.quantity ?? "count");
  return { text: units === null ? BLANK : figureOf(edition, cell, units), cell };
}
