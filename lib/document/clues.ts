import type { Clues } from "@/lib/report/archive/clues";
import { editionById } from "@/lib/template/editions";
import { equationsOf, judge } from "@/lib/template/equations";
import { cellsOf } from "@/lib/template/walk";
import type { Reading } from "./match";

/** What a reading says of the report it is of; null where there is no report in it at all. */
export function cluesOf({ title, office, year, edition: id, values, sections }: Reading): Clues | null {
  const edition = editionById(id);
  const found = cellsOf(edition).filter((cell) => typeof values[cell.id] === "number").length;
  if (found === 0 && title === null) return null;
  return {
    title,
    office,
    year,
    lead: Object.values(sections).join("\n").slice(0, LEAD),
    edition: edition.id,
    found,
    missing: cellsOf(edition).length - found,
    broken: equationsOf(edition).filter((equation) => judge(equation, values).outcome === "broken").length,
  };
}

/** The first page's prose, in characters. */
const LEAD = 600;
