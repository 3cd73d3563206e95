import { withTotals } from "@/lib/template/equations";
import { readQuantity } from "@/lib/template/quantity";
import type { CellId, Edition, PartId } from "@/lib/template/vocabulary";
import { cellOf, partsOf } from "@/lib/template/walk";
import type { Fault, Filing, Office } from "./filing";

/** One thing typed: `key` is a cell id, `text:` + part id, or `explain:` + finding key. */
export type Entry = { readonly key: string; readonly raw: string };

/** The key of a piece of prose among the entries. */
export function textKey(part: PartId): string {
  return `text:${part}`;
}

/** The key of the explanation of a finding among the entries. */
export function explainKey(findingKey: string): string {
  return `explain:${findingKey}`;
}

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
    texts: Object.fromEntries(texts),
    faults,
    explanations: Object.fromEntries(
      entries.flatMap(({ key, raw }) =>
        key.startsWith("explain:") ? [[key.slice("explain:".length), raw]] : [],
      ),
    ),
  };
}

/** Whether a key may be among the entries of an edition. */
export function isEntryKey(edition: Edition, key: string): boolean {
  if (key.startsWith("explain:")) return key.length <= 300;
  return cellOf(edition, key) !== undefined || partsOf(edition).some(({ id }) => textKey(id) === key);
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
