import { withTotals } from "@/lib/template/equations";
import { readQuantity } from "@/lib/template/quantity";
import type { CellId, Edition } from "@/lib/template/vocabulary";
import { cellOf, cellsOf } from "@/lib/template/walk";
import type { Draft } from "./draft";
import { importedRaw } from "./import-plan";
import type { Replaced } from "./import-undo";
import type { PastedBlock } from "./paste-block";

/**
 * Keeps the totals of a pasted block that differ from what its figures add up to: they are control totals and
 * tell which figure is wrong. One that agrees is added up as ever. Gives what was replaced.
 */
export function keepControlTotals(draft: Draft, totals: PastedBlock["totals"]): readonly Replaced[] {
  const sums = sumsOf(draft);
  return totals.flatMap(({ id, raw }) => {
    const before = draft.read(id);
    const agrees = valueOf(draft.edition, id, raw) === (sums[id] ?? null);
    const after = agrees ? "" : importedRaw(draft.edition, { key: id, raw });
    if (before === after) return [];
    draft.put(id, after, "import");
    return [{ key: id, before, after }];
  });
}

/** What every total comes to by the typed figures alone. */
function sumsOf(draft: Draft): ReturnType<typeof withTotals> {
  const { edition } = draft;
  const typed = cellsOf(edition).filter(({ total }) => !total);
  const values = typed.map(({ id }) => [id, valueOf(edition, id, draft.read(id))] as const);
  return withTotals(edition, Object.fromEntries(values));
}

function valueOf(edition: Edition, id: CellId, raw: string): number | null {
  const cell = cellOf(edition, id);
  const reading = cell ? readQuantity(raw, cell.quantity) : { value: null };
  return "fault" in reading ? null : reading.value;
}
