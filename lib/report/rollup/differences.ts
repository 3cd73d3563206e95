import type { Values } from "@/lib/template/equations";
import type { CellId, Edition } from "@/lib/template/vocabulary";
import { cellsOf } from "@/lib/template/walk";

/** A figure of the region's own report that is not what the roll-up gives; null: left blank. */
export type Difference = {
  readonly cell: CellId;
  readonly total: boolean;
  readonly sum: number;
  readonly own: number | null;
};

/** Cell by cell, in the order of print. What has no sum cannot differ. */
export function differencesOf(edition: Edition, sums: Values, own: Values): readonly Difference[] {
  return cellsOf(edition).flatMap(({ id, total }): readonly Difference[] => {
    const sum = sums[id] ?? null;
    const figure = own[id] ?? null;
    return sum === null || sum === figure ? [] : [{ cell: id, total, sum, own: figure }];
  });
}
