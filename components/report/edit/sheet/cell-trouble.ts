import type { Finding } from "@/lib/report/finding";
import type { CellId } from "@/lib/template/vocabulary";
import type { Judged } from "../draft";

/**
 * What is said at the cell itself: unreadable input with its way out, or that a rule is not met there. The one
 * cell that control totals single out is the one to look at first, a total like any other.
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
  for (const cell of located(standing.errors))
    troubles.set(cell, { kind: "suspect", sentence: "只要改正这一格，有关各式就都相符，请先核对这一格。" });
  for (const { cell, fault } of filing.faults) troubles.set(cell, { kind: "fault", sentence: fault });
  return troubles;
}

/** The cells whose correction alone would let the equations hold. */
function located(errors: readonly Finding[]): readonly CellId[] {
  return errors
    .filter(({ rule }) => EQUATION.test(rule))
    .flatMap(({ remedies }) => remedies.flatMap((remedy) => (remedy.kind === "cell" ? [remedy.cell] : [])));
}

const EQUATION = /-(?:ROW|SUM|BAL)$/u;
