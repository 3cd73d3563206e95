import type { Reading } from "@/lib/document/match";
import { textKey } from "@/lib/report/entries";
import { printQuantity } from "@/lib/template/quantity";
import type { Edition } from "@/lib/template/vocabulary";
import { cellsOf, partsOf } from "@/lib/template/walk";

/** One thing found in a file. */
export type EntryRead = {
  readonly key: string;
  readonly raw: string;
  /** Where it stands in the file. */
  readonly place: string;
  /** How its place in the form was found; "" for prose. */
  readonly how: string;
  readonly kind: "cell" | "text";
  /** A printed total: a control total, to be compared. */
  readonly total: boolean;
};

/** In the order of print: figures, then prose. Blank places of the file say nothing. */
export function entriesRead(
  edition: Edition,
  { values, printed, places, grounds, sections }: Reading,
): readonly EntryRead[] {
  const cells = cellsOf(edition).flatMap(({ id, quantity, total }): readonly EntryRead[] => {
    const value = values[id] ?? null;
    const raw = value === null ? (printed[id] ?? "").trim() : printQuantity(value, quantity);
    const found = { place: places[id] ?? "", how: grounds[id] ?? "" };
    return raw ? [{ key: id, raw, ...found, kind: "cell", total }] : [];
  });
  const texts = partsOf(edition).flatMap(({ id, label }): readonly EntryRead[] => {
    const raw = sections[id]?.trim();
    return raw ? [{ key: textKey(id), raw, place: label, how: "", kind: "text", total: false }] : [];
  });
  return [...cells, ...texts];
}
