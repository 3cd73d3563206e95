import { withTotals, type Values } from "@/lib/template/equations";
import { printQuantity, readQuantity } from "@/lib/template/quantity";
import type { CellId, Edition, PartId } from "@/lib/template/vocabulary";
import { cellOf, cellsOf, partsOf } from "@/lib/template/walk";
import { textKey } from "./entries";
import { feeFaults, feeStatement } from "./fee-statement";
import type { Fault, Filing, Office } from "./filing";
import { writtenOut, type Printed, type Written } from "./tokens";

/** One thing typed: a key of lib/report/entries, and what stands there, right or wrong. */
export type Entry = { readonly key: string; readonly raw: string };

/**
 * Reads a draft as typed into a filing. Totals nobody declared are summed; declared ones stay, to be
 * checked. What cannot be read is a fault, and its cell blank. Live figures in the prose are written out.
 */
export function filingOf(
  edition: Edition,
  about: { readonly office: Office; readonly year: number },
  entries: readonly Entry[],
): Filing {
  const typed = new Map(entries.map(({ key, raw }) => [key, raw]));
  const read = (key: string) => typed.get(key) ?? "";
  const { values: given, faults } = figuresOf(edition, entries);
  const values = withTotals(edition, given);
  const texts = partsOf(edition).flatMap(({ id }) => {
    const { text } = writtenPart(id, read, (cell) => printedFigure(edition, values, cell));
    return text ? [[id, text]] : [];
  });
  return {
    ...about,
    values,
    summed: cellsOf(edition).flatMap(({ id, total }) => (total && (given[id] ?? null) === null ? [id] : [])),
    texts: Object.fromEntries(texts),
    faults: [...faults, ...feeFaults(read)],
    explanations: Object.fromEntries(
      entries.flatMap(({ key, raw }) =>
        key.startsWith("explain:") ? [[key.slice("explain:".length), raw]] : [],
      ),
    ),
  };
}

/** One piece of prose of a draft as everybody reads it: live figures written out, the fee statement in front. */
export function writtenPart(part: PartId, read: (key: string) => string, printed: Printed): Written {
  return writtenOut(read(textKey(part)), printed, part === "other:fee" ? feeStatement(read) : "");
}

/** A figure as it is printed in its table; null for a blank and for a cell the edition does not have. */
export function printedFigure(edition: Edition, values: Values, id: CellId): string | null {
  const cell = cellOf(edition, id);
  return cell ? printQuantity(values[id] ?? null, cell.quantity) || null : null;
}

function figuresOf(edition: Edition, entries: readonly Entry[]) {
  const values: Record<CellId, number | null> = {};
  const faults: Fault[] = [];
  for (const { key, raw } of entries) {
    const cell = cellOf(edition, key);
    if (!cell) continue;
    const reading = readQuantity(raw, cell.quantity);
    if ("fault" in reading) faults.push({ cell: key, raw, fault: reading.fault });
    else values[key] = reading.value;
  }
  return { values, faults };
}
