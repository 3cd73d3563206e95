import { textKey } from "@/lib/report/entries";
import type { Edition } from "@/lib/template/vocabulary";
import { cellOf, partsOf } from "@/lib/template/walk";
import { shortName } from "../sheet/cell-help";
import { sectionOf } from "../findings/standing";

/** 「第三部分 （一）予以公开 × 自然人」: where an entry stands, in words; empty for what has no place of its own. */
export function placeName(edition: Edition, key: string): string {
  const at = placeOf(edition, key);
  if (at === null) return "";
  const section = edition.sections.find(({ id }) => id === sectionOf(edition, at));
  const cell = cellOf(edition, at);
  const name = cell ? shortName(cell) : partsOf(edition).find(({ id }) => id === at)?.label;
  return [section && `第${section.numeral}部分`, name].filter(Boolean).join(" ");
}

/** The cell or piece of prose a key is about, where one can be led; null for none. */
export function placeOf(edition: Edition, key: string): string | null {
  const part = partsOf(edition).find(({ id }) => textKey(id) === key);
  if (part) return part.id;
  const cell = key.replace(/^(?:note|flag|opening):/u, "");
  return cellOf(edition, cell) ? cell : null;
}
