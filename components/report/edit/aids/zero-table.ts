import type { Filing } from "@/lib/report/filing";
import type { CellId, Edition, Table } from "@/lib/template/vocabulary";
import { cellsOf } from "@/lib/template/walk";

/** What stands between a table and 「全部为0」: empty figures, and how many are something else. */
export type Noughts = { readonly blanks: readonly CellId[]; readonly other: number };

/** Typed figures decide, for totals follow from them; what cannot be read is not nought. */
export function noughtsOf(edition: Edition, table: Table, { values, faults }: Filing): Noughts {
  const cells = cellsOf(edition).filter((cell) => cell.table === table);
  const faulty = new Set(faults.map(({ cell }) => cell));
  const typed = cells.filter(({ id, total }) => !total && !faulty.has(id));
  return {
    blanks: typed.filter(({ id }) => (values[id] ?? null) === null).map(({ id }) => id),
    other:
      typed.filter(({ id }) => (values[id] ?? 0) !== 0).length +
      cells.filter(({ id }) => faulty.has(id)).length,
  };
}
