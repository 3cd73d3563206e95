import type { Values } from "@/lib/template/equations";
import type { CellId, Edition } from "@/lib/template/vocabulary";
import { cellsOf, type Cell } from "@/lib/template/walk";
import { HANDLED, rowOf } from "./named-cells";

/** How a figure is spread over like offices; mean and deviation in smallest units. */
export type Spread = { readonly count: number; readonly mean: number; readonly deviation: number };

/** A figure that stands out among those of like offices; `score` in standard deviations, negative below the mean. */
export type Outlier = {
  readonly cell: CellId;
  readonly value: number;
  readonly mean: number;
  readonly score: number;
};

/** Fewer offices than these have no usual figure. */
export const FEWEST_PEERS = 5;

/** 离群: so many standard deviations from the mean. */
const FAR = 3;
/** Below ten a few more or less are nothing strange. */
const MANY = 10;

/**
 * Figures far from those of like offices, furthest first; of a row once, by its total where that stands out.
 * The list is no finding: large and small offices differ by nature, and only a person knows which is which.
 */
export function outliersAmong(
  edition: Edition,
  own: Values,
  spreads: ReadonlyMap<CellId, Spread>,
): readonly Outlier[] {
  const found = cellsOf(edition).flatMap((cell) => outlierAt(cell, own, spreads) ?? []);
  const totals = new Set(found.filter(({ total }) => total).map(({ cell }) => rowOf(cell)));
  return found
    .filter(({ cell, total }) => total || !totals.has(rowOf(cell)))
    .map(({ cell, value, mean, score }) => ({ cell, value, mean, score }))
    .toSorted((a, b) => Math.abs(b.score) - Math.abs(a.score));
}

function outlierAt({ id: cell, total, quantity }: Cell, own: Values, spreads: ReadonlyMap<CellId, Spread>) {
  const [value, spread] = [own[cell] ?? null, spreads.get(cell)];
  if (value === null || !spread || spread.count < FEWEST_PEERS || rowOf(cell) === rowOf(HANDLED)) return null;
  const unit = quantity === "money" ? 10_000 : 1;
  const distance = value - spread.mean;
  // Where all the others say the same, one more or less is a whole deviation.
  const score = distance / Math.max(spread.deviation, unit);
  if (Math.abs(score) < FAR || Math.abs(distance) < MANY * unit) return null;
  return { cell, total, value, mean: spread.mean, score };
}
