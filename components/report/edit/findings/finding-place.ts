import type { Filing } from "@/lib/report/filing";
import type { Finding } from "@/lib/report/finding";
import type { CellId, Edition } from "@/lib/template/vocabulary";
import { cellOf } from "@/lib/template/walk";
import { sourcesOf } from "../sheet/live-total";

type Placed = Pick<Finding, "quote" | "remedies" | "cells" | "part">;

/** Where a finding is put right: its words, the figure that would be corrected, its first field, its prose. */
export function placeOfFinding(
  edition: Edition,
  { summed = [] }: Pick<Filing, "summed">,
  { quote, remedies, cells, part }: Placed,
): string | null {
  const offered = remedies.find((remedy) => remedy.kind === "cell");
  const cell = offered?.cell ?? cells[0];
  return quote?.part ?? (cell === undefined ? part : fieldOf(edition, summed, cell));
}

/** Nothing can be typed into a total that is summed: it is put right in the first figure it sums. */
function fieldOf(edition: Edition, summed: readonly CellId[], cell: CellId): CellId {
  if (!summed.includes(cell)) return cell;
  return sourcesOf(edition, cell).find((source) => cellOf(edition, source)?.total === false) ?? cell;
}
