import type { TableBlock, TableCell } from "@/lib/document/blocks";
import { barRows } from "./bars";
import { commaRows, isCommaTable } from "./commas";
import { gappedRows, type Habit } from "./gaps";
import { withRhythm } from "./rhythm";

/** One row of cells as text, with the line it was read from. */
export type TextRow = { readonly line: number; readonly cells: readonly string[] };

/** The table in lines of text: cells are set apart by tabs, bars, commas, spaces or lines of their own. */
export function tableOf(lines: readonly string[], habit: Habit): readonly TableBlock[] {
  const cells = withRhythm(rowsOf(lines, habit)).filter(({ cells }) => cells.length > 0);
  if (cells.length === 0) return [];
  return [{ kind: "table", table: null, rows: cells.map((row) => row.cells.map(plainCell)) }];
}

function rowsOf(lines: readonly string[], habit: Habit): readonly TextRow[] {
  if (lines.some((line) => line.includes("|"))) return barRows(lines, habit);
  return isCommaTable(lines) ? commaRows(lines) : gappedRows(lines, habit);
}

function plainCell(text: string): TableCell {
  return {
    text: text.trim(),
    colSpan: 1,
    rowSpan: 1,
    role: "unknown",
    cell: null,
    id: null,
    headers: [],
    total: false,
  };
}
