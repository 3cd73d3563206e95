import type { TableBlock, TableCell } from "@/lib/document/blocks";

/** What stands in a body, a text box or a cell: lines of text and tables, in their order. */
export type Part = string | TableBlock;

/** A cell as the file gives it: grid columns it takes up, and whether it goes on what stands above it. */
export type WordCell = {
  readonly parts: Part[];
  span: number;
  merge: "none" | "begins" | "goes on";
};

export type WordRow = { readonly cells: WordCell[]; before: number; readonly page: number | null };

/**
 * A table with its merged cells, or, where it only lays out text (tables inside, whole articles, one column),
 * what it holds.
 */
export function drawn(rows: readonly WordRow[]): readonly Part[] {
  const cells = rows.flatMap((row) => row.cells);
  const layout =
    rows.every((row) => row.cells.length < 2) ||
    cells.some(({ parts }) => parts.some((part) => typeof part !== "string" || part.length > LONGEST_CELL));
  if (layout) return cells.flatMap(({ parts }) => parts);
  const pages = rows.flatMap(({ page }) => page ?? []);
  const origin = pages.length === rows.length ? { at: { kind: "pages", pages } as const } : {};
  return [{ kind: "table", table: null, rows: spanned(rows), ...origin }];
}

/** More than this in one cell is an article, not a label. */
const LONGEST_CELL = 600;

type Open = { cell: TableCell & { rowSpan: number }; readonly span: number };

/** Cells that go on from above are given to the cell they continue; where there is none they stand alone. */
function spanned(rows: readonly WordRow[]): readonly (readonly TableCell[])[] {
  let above = new Map<number, Open>();
  return rows.map((row) => {
    const open = new Map<number, Open>();
    const drawn: TableCell[] = row.before > 0 ? [cellOf("", row.before)] : [];
    let x = row.before;
    for (const { parts, span, merge } of row.cells) {
      const continued = merge === "goes on" ? above.get(x) : undefined;
      const cell = cellOf(parts.join("\n"), span);
      if (continued?.span === span) {
        continued.cell.rowSpan += 1;
        open.set(x, continued);
      } else {
        drawn.push(cell);
        if (merge !== "none") open.set(x, { cell, span });
      }
      x += span;
    }
    above = open;
    return drawn;
  });
}

function cellOf(text: string, colSpan: number): TableCell & { rowSpan: number } {
  return {
    text: text.trim(),
    colSpan,
    rowSpan: 1,
    role: "unknown",
    cell: null,
    id: null,
    headers: [],
    total: false,
  };
}
