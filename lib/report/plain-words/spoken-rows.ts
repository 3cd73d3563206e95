import type { CellId, Edition, TableId } from "@/lib/template/vocabulary";
import { cellsOf, type Cell } from "@/lib/template/walk";
import { spokenLabel, spokenPath } from "./spoken-label";

/** One row of a statutory table as a sentence: what it is about, and each figure that is not 0. */
export type SpokenRow = {
  readonly subject: string;
  readonly figures: readonly SpokenFigure[];
};

export type SpokenFigure = {
  readonly label: string;
  readonly cell: CellId;
  /** As printed; empty where the original is blank. */
  readonly text: string;
  readonly unit: string;
};

/**
 * A table read row by row: whatever is not 0 with the heads over it, in the order of print. Rows of nothing
 * but 0 are left out, so that what is not told is 0. `printed` gives what stands in a cell.
 */
export function spokenRows(
  edition: Edition,
  table: TableId,
  printed: (cell: CellId) => string,
): readonly SpokenRow[] {
  const rows = new Map<string, SpokenFigure[]>();
  for (const cell of cellsOf(edition)) {
    const text = printed(cell.id);
    if (cell.table.id !== table || text === "0") continue;
    const { subject, label } = spokenHeads(cell);
    const figures = rows.get(subject) ?? [];
    figures.push({ label, cell: cell.id, text, unit: cell.unit });
    rows.set(subject, figures);
  }
  return [...rows].map(([subject, figures]) => ({ subject, figures }));
}

/** What a figure is said under: its row, or where a table has none the heads over its column, and its column. */
export function spokenHeads({ row, column, band }: Cell): {
  readonly subject: string;
  readonly label: string;
} {
  // One head over every column tells none of them apart.
  const told = band.columns.length === 1 && column.length > 1 ? column.slice(1) : column;
  if (!row.some(({ label }) => label))
    return { subject: spokenPath(told.slice(0, -1)), label: spokenLabel(told.at(-1)?.label ?? "") };
  const leaf = row.at(-1);
  // 「（七）总计」 alone would not say of what; everything else says more than the row it stands under.
  const subject = row.length === 2 && leaf?.total ? row : row.slice(row.length > 1 ? 1 : 0);
  return { subject: spokenPath(subject), label: spokenPath(told) };
}
