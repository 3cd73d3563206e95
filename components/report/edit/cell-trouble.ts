import type { CellId } from "@/lib/template/vocabulary";
import type { Judged } from "./draft";

/** What is said at the cell itself: unreadable input with its way out, or that a rule is not met there. */
export type CellTrouble = { readonly kind: "fault" | "error" | "explainable"; readonly sentence: string };

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
  for (const { cell, fault } of filing.faults) troubles.set(cell, { kind: "fault", sentence: fault });
  return troubles;
}
