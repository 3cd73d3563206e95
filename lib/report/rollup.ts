import type { Values } from "@/lib/template/equations";
import type { CellId, Edition } from "@/lib/template/vocabulary";
import { cellsOf } from "@/lib/template/walk";

/**
 * 汇总: the sums of reports of one edition, cell by cell, smallest units. A figure one of them leaves blank has
 * no sum: blank is never 0. Equations are linear, so parts that hold give sums that hold.
 */
export function rollUp(edition: Edition, parts: readonly Values[]): Values {
  const sums: Record<CellId, number | null> = {};
  for (const { id } of cellsOf(edition)) {
    const figures = parts.map((values) => values[id] ?? null);
    sums[id] = figures.length === 0 ? null : figures.reduce(plus);
  }
  return sums;
}

function plus(sum: number | null, figure: number | null): number | null {
  return sum === null || figure === null ? null : sum + figure;
}
