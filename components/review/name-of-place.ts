import type { Edition } from "@/lib/template/vocabulary";
import { cellName, cellOf, partsOf } from "@/lib/template/walk";

/** A cell or piece of prose, named as a reader would; what the edition does not know keeps its id. */
export function nameOfPlace(edition: Edition, at: string): string {
  const cell = cellOf(edition, at);
  return cell ? cellName(cell) : (partsOf(edition).find(({ id }) => id === at)?.label ?? at);
}
