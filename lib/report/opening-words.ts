import { smallestUnits } from "@/lib/template/quantity";
import { cellOf } from "@/lib/template/walk";
import { figureOf, nameOf } from "./amounts";
import type { PublishedOpening } from "./content";
import { editionOfYear } from "./opening";

/** The figures of a year the portal has no report of, each once, in the order of print; what adds up is not repeated. */
export function openingInWords({ year, values }: PublishedOpening): string {
  const edition = editionOfYear(year);
  if (!edition) return "";
  const typed = Object.entries(values).filter(([id]) => cellOf(edition, id)?.total === false);
  return typed
    .map(([id, value]) => {
      const units = smallestUnits(value, cellOf(edition, id)?.quantity ?? "count") ?? 0;
      return `${nameOf(edition, id)}${figureOf(edition, id, units)}`;
    })
    .join("；");
}
