import type { TableCell } from "./blocks";

/** A drawn cell with the place of its upper left corner in the table's grid. */
export type Placed = { readonly cell: TableCell; readonly x: number; readonly y: number };

/** Puts every cell of a table where a browser would: covered places of spans are skipped. */
export function placeCells(rows: readonly (readonly TableCell[])[]): readonly (readonly Placed[])[] {
  const taken = rows.map(() => new Set<number>());
  return rows.map((row, y) => {
    let x = 0;
    return row.map((cell) => {
      while (taken[y]?.has(x)) x += 1;
      cover(taken.slice(y, y + cell.rowSpan), x, cell.colSpan);
      return { cell, x, y };
    });
  });
}

function cover(rows: readonly Set<number>[], x: number, width: number): void {
  for (const row of rows) for (let i = 0; i < width; i += 1) row.add(x + i);
}
