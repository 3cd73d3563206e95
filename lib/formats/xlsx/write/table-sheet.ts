import type { Cell as SheetCell, MergeRange, WriteSheet } from "hucre/xlsx";
import type { TableBlock, TableCell } from "@/lib/document/blocks";
import { placeCells, type Placed } from "@/lib/document/grid";
import { isLine, layoutOf } from "@/lib/document/paper/columns";
import type { Values } from "@/lib/template/equations";
import { publicNumber } from "@/lib/template/quantity";
import type { CellId, Edition } from "@/lib/template/vocabulary";
import { cellOf } from "@/lib/template/walk";
import { helpIn } from "./help";
import { heightOf } from "./height";
import { STYLES } from "./styles";
import { totalsOf, type Place } from "./totals";

type Drawn = {
  readonly edition: Edition;
  readonly values: Values;
  readonly heading: string;
  readonly block: TableBlock;
};

/** A statutory table as a sheet: its heading over it, figures as numbers, totals as formulas, help as notes. */
export function tableSheet(name: string, { edition, values, heading, block }: Drawn): WriteSheet {
  const placed = placeCells(block.rows).flat();
  const places = new Map(
    placed.flatMap(({ cell, x, y }) => (cell.cell ? [[cell.cell, { x, y: y + TOP }]] : [])),
  );
  const formulas = totalsOf(edition, values, places);
  const help = helpIn(edition, block);
  const { columns: millimetres, heads } = layoutOf(block);
  const columns = millimetres.map((width) => Math.round(width * CHARACTERS));
  const cells = placed.map(({ cell, x, y }) => {
    const written = writtenCell(cell, { edition, values, formulas, help });
    return [`${y + TOP},${x}`, written] as const;
  });
  return {
    name,
    columns: columns.map((width) => ({ width })),
    rows: [],
    rowDefs: new Map(heightsOf(placed, columns).map((height, y) => [y + TOP, { height }])),
    cells: new Map([
      ["0,0", { value: heading, type: "string", style: STYLES.heading }],
      ...bordered(placed),
      ...cells,
    ]),
    merges: [merge({ x: 0, y: 0 }, columns.length, 1), ...placed.flatMap(mergeOf)],
    ...(heads > 0 && { freezePane: { rows: TOP + heads } }),
    pageSetup: { ...PAGE, ...(heads > 0 && { printTitlesRow: `$1:$${TOP + heads}` }) },
  };
}

/** Rows over the table: its heading. */
const TOP = 1;
/** Of the standard face in a millimetre. */
const CHARACTERS = 0.72;

export const PAGE = {
  paperSize: "a4",
  orientation: "portrait",
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const;

/** Of rows by what stands in them alone: no program measures merged cells. */
function heightsOf(placed: readonly Placed[], columns: readonly number[]): readonly number[] {
  const heights: number[] = [];
  for (const { cell, x, y } of placed) {
    const width = columns.slice(x, x + cell.colSpan).reduce((sum, each) => sum + each, 0);
    const height = heightOf(cell.text, { width, size: 10 });
    heights[y] = Math.max(heights[y] ?? 0, cell.rowSpan > 1 ? 0 : height);
  }
  return heights;
}

type Figures = {
  readonly edition: Edition;
  readonly values: Values;
  readonly formulas: ReadonlyMap<CellId, string>;
  readonly help: ReadonlyMap<string, string>;
};

function writtenCell(cell: TableCell, figures: Figures): Partial<SheetCell> {
  if (cell.role !== "figure" || cell.cell === null) {
    const help = figures.help.get(cell.id ?? "");
    const note = help ? { comment: { author: "填报说明", text: help } } : {};
    return { value: cell.text, type: "string", style: isLine(cell) ? STYLES.line : STYLES.head, ...note };
  }
  const quantity = cellOf(figures.edition, cell.cell)?.quantity ?? "count";
  const value = publicNumber(figures.values[cell.cell] ?? null, quantity);
  const formula = figures.formulas.get(cell.cell);
  const style = cell.total ? STYLES.total : STYLES.figure;
  if (value === null) return { value: null, type: "empty", style };
  if (formula === undefined) return { value, type: "number", style };
  return { value, type: "formula", formula, formulaResult: value, style };
}

function mergeOf({ cell, x, y }: Placed): readonly MergeRange[] {
  return cell.colSpan > 1 || cell.rowSpan > 1 ? [merge({ x, y: y + TOP }, cell.colSpan, cell.rowSpan)] : [];
}

function merge({ x, y }: Place, width: number, height: number): MergeRange {
  return { startRow: y, startCol: x, endRow: y + height - 1, endCol: x + width - 1 };
}

/** The lines around every place a span covers: a sheet draws them cell by cell. */
function bordered(placed: readonly Placed[]) {
  return placed.flatMap(({ cell, x, y }) =>
    Array.from({ length: cell.rowSpan * cell.colSpan }, (_, at) => {
      const [dx, dy] = [at % cell.colSpan, Math.floor(at / cell.colSpan)];
      return [`${y + TOP + dy},${x + dx}`, { value: null, type: "empty", style: STYLES.figure }] as const;
    }),
  );
}
