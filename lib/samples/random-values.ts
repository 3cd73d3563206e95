import fc from "fast-check";
import { equationsOf, withTotals, type Values } from "@/lib/template/equations";
import type { CellId, Edition } from "@/lib/template/vocabulary";
import { cellsOf } from "@/lib/template/walk";

/** Complete figures of an edition in which every equation holds: counts, signed counts and money. */
export function balancedValues(edition: Edition): fc.Arbitrary<Values> {
  const typed = cellsOf(edition).filter(({ total }) => !total);
  const figures = typed.map(({ quantity }) => FIGURES[quantity]);
  return fc
    .tuple(...figures)
    .map((drawn) => balanced(edition, Object.fromEntries(typed.map(({ id }, i) => [id, drawn[i] ?? 0]))));
}

const COUNT = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(99), fc.nat(9_999_999));

const FIGURES = {
  count: COUNT,
  signed: fc.integer({ min: -99, max: 99 }),
  money: fc.nat(9_999_999_999),
} as const;

/** Sets the typed terms on the left of every balance so that it holds, then sums the totals. */
function balanced(edition: Edition, drawn: Values): Values {
  const values: Record<CellId, number | null> = { ...drawn };
  const totals = new Set(cellsOf(edition).flatMap(({ id, total }) => (total ? [id] : [])));
  for (const { rule, left, right } of equationsOf(edition)) {
    const [free, ...others] = left;
    if (!rule.endsWith("-BAL") || free === undefined || totals.has(free)) continue;
    const sums = withTotals(edition, values);
    let rest = right.reduce((sum, cell) => sum + (sums[cell] ?? 0), 0);
    for (const other of others) {
      values[other] = Math.min(values[other] ?? 0, rest);
      rest -= values[other] ?? 0;
    }
    values[free] = rest;
  }
  return withTotals(edition, values);
}
