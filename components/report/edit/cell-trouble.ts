import type { Finding } from "@/lib/report/finding";
import type { CellId } from "@/lib/template/vocabulary";
import type { Judged } from "./draft";

/**
 * What is said at the cell itself: unreadable input with its way out, or that a rule is not met there. A typed
 * cell whose row and whose column both miss their printed total is the one to look at first.
 */
export type CellTrouble = {
  readonly kind: "fault" | "suspect" | "error" | "explainable";
  readonly sentence: string;
};

/** The gravest trouble of each cell; computed once for each judgement, so that a cell can look up its own. */
export function troublesOf(judged: Judged): ReadonlyMap<CellId, CellTrouble> {
  const known = TROUBLES.get(judged);
  if (known) return known;
  const troubles = collect(judged);
  TROUBLES.set(judged, troubles);
  return troubles;
}

const TROUBLES = new WeakMap<Judged, ReadonlyMap<CellId, CellTrouble>>();

function collect({ filing, standing }: Judged): ReadonlyMap<CellId, CellTrouble> {
  const troubles = new Map<CellId, CellTrouble>();
  for (const { cells, message } of standing.unexplained)
    for (const cell of cells) troubles.set(cell, { kind: "explainable", sentence: message });
  for (const { cells, message } of standing.errors)
    for (const cell of cells) troubles.set(cell, { kind: "error", sentence: message });
  for (const cell of suspects(standing.errors))
    troubles.set(cell, { kind: "suspect", sentence: "所在的一行和一列都与合计不符，请先核对这一格。" });
  for (const { cell, fault } of filing.faults) troubles.set(cell, { kind: "fault", sentence: fault });
  return troubles;
}

/** Where a row that does not add up crosses a column that does not: only control totals can tell. */
function suspects(errors: readonly Finding[]): readonly CellId[] {
  const parts = (suffix: string) =>
    errors
      .filter(({ rule }) => rule.endsWith(suffix))
      .flatMap(({ sides }) => sides?.left.terms.map(({ cell }) => cell) ?? []);
  const inColumns = new Set(parts("-SUM"));
  return parts("-ROW")
    .filter((cell) => cell !== null)
    .filter((cell) => inColumns.has(cell));
}
