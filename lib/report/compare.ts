import { publicNumber } from "@/lib/template/quantity";
import { cellOf, cellsOf, type Cell } from "@/lib/template/walk";
import type { CellId, Edition } from "@/lib/template/vocabulary";
import type { Values } from "@/lib/template/equations";

/** One figure in two years, as given out (money in 万元); null is blank. */
export type Pair = { readonly cell: Cell; readonly before: number | null; readonly after: number | null };

/**
 * Last year's figures beside this year's, in the order of print. Cells the earlier edition did not
 * have are left out: their figures cannot be compared.
 */
export function beside(
  edition: Edition,
  figures: Readonly<Record<CellId, number | null>>,
  previous: { readonly edition: Edition; readonly values: Values },
): readonly Pair[] {
  return cellsOf(edition).flatMap((cell) => {
    const old = cellOf(previous.edition, cell.id);
    if (!old) return [];
    const before = publicNumber(previous.values[cell.id] ?? null, old.quantity);
    return [{ cell, before, after: figures[cell.id] ?? null }];
  });
}
