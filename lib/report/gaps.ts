import { equationsOf, judge, type Equation, type Values } from "@/lib/template/equations";
import type { CellId, Edition } from "@/lib/template/vocabulary";

/** An equation in the figures that were given: by how much it is missed, and how each figure moves that. */
export type Gap = {
  readonly equation: Equation;
  /** Left minus right; 0 where it holds. */
  readonly gap: number;
  readonly weights: ReadonlyMap<CellId, number>;
};

/**
 * Every decided equation in terms of given figures alone: totals that were only summed give way to their parts.
 * An equation between nothing but such totals follows from the others and is left out.
 */
export function gapsOf(edition: Edition, values: Values, summed: ReadonlySet<CellId>): readonly Gap[] {
  const parts = partsByTotal(edition);
  return equationsOf(edition)
    .filter(({ left, right }) => [...left, ...right].some((cell) => !summed.has(cell)))
    .flatMap((equation) => {
      const { outcome, left, right } = judge(equation, values);
      if (outcome === "incomplete") return [];
      return [{ equation, gap: left - right, weights: weightsOf(equation, summed, parts) }];
    });
}

function weightsOf({ left, right }: Equation, summed: ReadonlySet<CellId>, parts: Parts): Gap["weights"] {
  const weights = new Map<CellId, number>();
  const add = (cell: CellId, weight: number): void => {
    if (summed.has(cell)) for (const part of parts.get(cell) ?? []) add(part, weight);
    else weights.set(cell, (weights.get(cell) ?? 0) + weight);
  };
  for (const cell of left) add(cell, 1);
  for (const cell of right) add(cell, -1);
  return new Map([...weights].filter(([, weight]) => weight !== 0));
}

type Parts = ReadonlyMap<CellId, readonly CellId[]>;

/** By the first equation that sums a total, as `withTotals` does. */
function partsByTotal(edition: Edition): Parts {
  const parts = new Map<CellId, readonly CellId[]>();
  for (const { rule, left, right } of equationsOf(edition)) {
    const [total] = right;
    if (total !== undefined && !rule.endsWith("-BAL") && !parts.has(total)) parts.set(total, left);
  }
  return parts;
}
