import { EDITIONS, editionForYear } from "@/lib/template/editions";
import type { Edition } from "@/lib/template/vocabulary";
import { labelOf, nodesOf, vocabularyOf } from "./match-labels";
import type { Segment } from "./match-pieces";
import { tablesOf } from "@/lib/template/walk";

/**
 * The edition whose own labels are printed: offices go on using a form after it is superseded, so the year
 * decides only where the tables are missing.
 */
export function editionOf(segments: readonly Segment[], year: number | null): Edition {
  const text = segments.flatMap(({ run }) => run.map(({ folded }) => folded)).join("");
  const ranked = EDITIONS.map((edition) => ({ edition, score: scoreOf(edition, text) })).sort(
    (a, b) => b.score - a.score,
  );
  const [first, second] = ranked;
  const inForce = (year === null ? null : editionForYear(year)) ?? EDITIONS.at(-1);
  if (first && (!second || first.score > second.score || !inForce)) return first.edition;
  if (!inForce) throw new RangeError("no editions");
  return inForce;
}

function scoreOf(edition: Edition, text: string): number {
  return ownLabels(edition).filter((label) => text.includes(label)).length;
}

/** Labels that are no part of a label of another edition. */
function ownLabels(edition: Edition): readonly string[] {
  const others = EDITIONS.filter((other) => other.id !== edition.id).flatMap(labels);
  return labels(edition).filter((label) => !others.some((other) => other.includes(label)));
}

function labels(edition: Edition): readonly string[] {
  const columns = tablesOf(edition).flatMap((table) => table.bands.flatMap((band) => nodesOf(band.columns)));
  const rows = vocabularyOf(edition).rows.map(({ core }) => core);
  return [...new Set([...columns.map((node) => labelOf(node).core), ...rows])].filter(Boolean);
}
