import { withTotals } from "@/lib/template/equations";
import { readQuantity } from "@/lib/template/quantity";
import type { CellId, Edition } from "@/lib/template/vocabulary";
import { cellOf, cellsOf, partsOf } from "@/lib/template/walk";
import { textKey } from "./entries";
import type { Fault, Filing, Office } from "./filing";

/** One thing typed: a key of lib/report/entries, and what stands there, right or wrong. */
export type Entry = { readonly key: string; readonly raw: string };

/**
 * Reads a draft as typed into a filing. Totals nobody declared are summed; declared ones stay, to be
 * checked. What cannot be read is a fault, and its cell blank.
 */
export function filingOf(
  edition: Edition,
  about: { readonly office: Office; readonly year: number },
  entries: readonly Entry[],
): Filing {
  const typed = new Map(entries.map(({ key, raw }) => [key, raw]));
  const { values, faults } = figuresOf(edition, entries);
  const texts = partsOf(edition).flatMap(({ id }) => {
    const text = typed.get(textKey(id));
    return text ? [[id, text]] : [];
  });
  return {
    ...about,
    values: withTotals(edition, values),
    summed: cellsOf(edition).flatMap(({ id, total }) => (total && (values[id] ?? null) === null ? [id] : [])),
    texts: Object.fromEntries(texts),
    faults,
    explanations: Object.fromEntries(
      entries.flatMap(({ key, raw }) =>
        key.startsWith("explain:") ? [[key.slice("explain:".length), raw]] : [],
      ),
    ),
  };
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
