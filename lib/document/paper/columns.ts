import type { TableBlock, TableCell } from "../blocks";
import { placeCells } from "../grid";

/** How a table stands on an A4 page: widths in millimetres, type in points, rows repeated on every page. */
export type Layout = {
  readonly columns: readonly number[];
  readonly size: number;
  /** Leading rows of heads; 0 where bands have heads of their own further down. */
  readonly heads: number;
};

/** 版心 of GB/T 9704: 156 mm wide. */
export const TEXT_WIDTH = 156;

/** Lays a statutory table out on an upright page: labels get what figures leave, and no figure is ever broken. */
export function layoutOf({ rows }: TableBlock): Layout {
  const placed = placeCells(rows).flat();
  const width = Math.max(...placed.map(({ cell, x }) => x + cell.colSpan));
  const margin = Math.max(0, ...rows.flat().map(({ role, colSpan }) => (role === "corner" ? colSpan : 0)));
  const figures = width - margin;
  const longest = Math.max(1, ...placed.map(({ cell }) => (cell.role === "figure" ? cell.text.length : 0)));
  const size = width > 6 ? 9 : 10.5;
  const needed = longest * size * DIGIT + INSETS;
  const widest = (TEXT_WIDTH - LEAST_LABEL * margin) / figures;
  const column = margin > 1 ? Math.min(Math.max(FIGURE, needed), widest) : TEXT_WIDTH / width;
  return {
    columns: [...labels(TEXT_WIDTH - column * figures, margin), ...Array<number>(figures).fill(column)],
    size:
      needed <= column
        ? size
        : Math.max(SMALLEST, Math.floor((20 * (column - INSETS)) / longest / DIGIT) / 20),
    heads: headsOf(rows),
  };
}

/** Whether a head is a numbered line, which stands on the left; all others stand in the middle. */
export function isLine({ text, role, rowSpan }: Pick<TableCell, "text" | "role" | "rowSpan">): boolean {
  return role === "row-head" && rowSpan === 1 && /^[（(]?[一二三四五六七八九十\d]/u.test(text);
}

/** Width of a digit by the size of type, in millimetres a point. */
const DIGIT = 0.6 * 0.353;
const INSETS = 1.8;
const FIGURE = 11.5;
const LEAST_LABEL = 16;
const SMALLEST = 4;

/** The outer heads are numerals and groups, the inner one is the line that is read. */
function labels(space: number, margin: number): readonly number[] {
  const shares =
    [[1], [0.35, 0.65], [0.19, 0.26, 0.55]][margin - 1] ?? Array<number>(margin).fill(1 / margin);
  return shares.map((share) => share * space);
}

function headsOf(rows: TableBlock["rows"]): number {
  const isHead = (row: TableBlock["rows"][number]) => row.every(({ role }) => role !== "figure");
  const first = rows.findIndex((row) => !isHead(row));
  return rows.slice(Math.max(first, 0)).some(isHead) ? 0 : Math.max(first, 0);
}
