import { equationsOf, withTotals } from "@/lib/template/equations";
import { printQuantity, readQuantity } from "@/lib/template/quantity";
import type { CellId, Edition } from "@/lib/template/vocabulary";
import { cellOf } from "@/lib/template/walk";

/** A total as the form shows it: `declared` only where one was brought in from outside. */
export type LiveTotal = { readonly sum: string | null; readonly declared: string | null };

/** Every cell a total depends on, itself first: the typed ones, and the totals between, which may be declared. */
export function sourcesOf(edition: Edition, total: CellId): readonly CellId[] {
  const found = new Set<CellId>([total]);
  for (const cell of found) {
    for (const { rule, left, right } of equationsOf(edition)) {
      if (!rule.endsWith("-BAL") && right[0] === cell) for (const part of left) found.add(part);
    }
  }
  return [...found];
}

/** The total as its parts add up now, beside what the original declared. Blank parts leave it blank. */
export function liveTotal(edition: Edition, total: CellId, raws: ReadonlyMap<CellId, string>): LiveTotal {
  const declared = raws.get(total)?.trim() || null;
  const values: Record<CellId, number | null> = {};
  for (const [cell, raw] of raws) if (cell !== total) values[cell] = valueOf(edition, cell, raw);
  const sum = withTotals(edition, values)[total] ?? null;
  return { sum: sum === null ? null : printQuantity(sum, quantityOf(edition, total)), declared };
}

function valueOf(edition: Edition, cell: CellId, raw: string): number | null {
  const reading = readQuantity(raw, quantityOf(edition, cell));
  return "fault" in reading ? null : reading.value;
}

function quantityOf(edition: Edition, cell: CellId) {
  return cellOf(edition, cell)?.quantity ?? "count";
}
