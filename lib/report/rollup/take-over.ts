import type { Values } from "@/lib/template/equations";
import { printQuantity } from "@/lib/template/quantity";
import type { CellId, Edition } from "@/lib/template/vocabulary";
import { cellsOf } from "@/lib/template/walk";

/** What stands in the draft, by cell. */
export type Standing = ReadonlyMap<CellId, { readonly raw: string; readonly version: number }>;

export type Taken = { readonly key: CellId; readonly raw: string; readonly version: number };

/** The sums that go where nothing was written yet; totals add up by themselves. */
export function intoBlanks(edition: Edition, sums: Values, standing: Standing): readonly Taken[] {
  return typedCells(edition, sums).flatMap(({ key, raw }): readonly Taken[] => {
    const entry = standing.get(key);
    return entry && entry.raw.trim() !== "" ? [] : [{ key, raw, version: entry?.version ?? 0 }];
  });
}

/** The sum of a cell as it is typed; null for a total and for what has no sum. */
export function sumAsTyped(edition: Edition, sums: Values, cell: CellId): string | null {
  return typedCells(edition, sums).find(({ key }) => key === cell)?.raw ?? null;
}

function typedCells(
  edition: Edition,
  sums: Values,
): readonly { readonly key: CellId; readonly raw: string }[] {
  return cellsOf(edition).flatMap(({ id, total, quantity }) => {
    const sum = sums[id] ?? null;
    return total || sum === null ? [] : [{ key: id, raw: printQuantity(sum, quantity) }];
  });
}
