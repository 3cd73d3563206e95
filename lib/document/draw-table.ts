import type { Band, Edition, Node, Table } from "@/lib/template/vocabulary";
import { cellId, cellOf, leavesOf, type Cell } from "@/lib/template/walk";
import type { TableBlock, TableCell } from "./blocks";
import { depthOf, headsOf, headsOver, type Head } from "./heads";

/**
 * A statutory table in the national layout: bands one below the other, merged heads on both sides, every
 * figure with the ids of all heads over it. `print` says what stands in a figure's place.
 */
export function drawTable(edition: Edition, table: Table, print: (cell: Cell) => string): TableBlock {
  const width = Math.max(...table.bands.map(widthOf));
  return {
    kind: "table",
    table: table.id,
    rows: table.bands.flatMap((band, index) => {
      const drawing = { edition, table, print, ...sidesOf(band, bandId(table, index), width) };
      return [...headingOf(drawing), ...columnHeadsOf(drawing), ...bodyOf(drawing)];
    }),
  };
}

/** All that is needed to draw one band. */
type Drawing = {
  readonly edition: Edition;
  readonly table: Table;
  readonly print: (cell: Cell) => string;
  readonly band: Band;
  /** First part of the ids of its heads. */
  readonly id: string;
  readonly width: number;
  readonly rows: readonly Head[];
  readonly columns: readonly Head[];
  /** Columns the row heads take up. */
  readonly margin: number;
  /** Columns of figures, and places left over in a wider table: the last column takes them. */
  readonly last: number;
  readonly spare: number;
};

function widthOf(band: Band): number {
  return depthOf(headsOf(band.rows)) + leavesOf(band.columns).length;
}

function sidesOf(band: Band, id: string, width: number) {
  const rows = headsOf(band.rows);
  const columns = headsOf(band.columns);
  const margin = depthOf(rows);
  const last = leavesOf(band.columns).length;
  return { band, id, width, rows, columns, margin, last, spare: width - margin - last };
}

function headingOf({ band, id, width }: Drawing): readonly (readonly TableCell[])[] {
  if (!band.heading) return [];
  return [[{ ...PLAIN, text: band.heading, colSpan: width, role: "column-head", id }]];
}

function columnHeadsOf(drawing: Drawing): readonly (readonly TableCell[])[] {
  const { band, columns, margin } = drawing;
  const levels = depthOf(columns);
  const corner: TableCell = {
    ...PLAIN,
    text: band.corner,
    colSpan: margin,
    rowSpan: levels,
    role: "corner",
  };
  return Array.from({ length: levels }, (_, level) => [
    ...(level === 0 && margin > 0 ? [corner] : []),
    ...columns.filter((head) => head.level === level).map((head) => columnHead(drawing, head)),
  ]);
}

function columnHead({ band, columns, id, last, spare }: Drawing, head: Head): TableCell {
  return {
    ...PLAIN,
    text: labelOf(head.node),
    colSpan: head.span + (head.at + head.span === last ? spare : 0),
    rowSpan: head.depth,
    role: "column-head",
    id: columnId(id, columns, head),
    headers: band.heading ? [id] : [],
    total: head.node.total === true,
  };
}

function bodyOf(drawing: Drawing): readonly (readonly TableCell[])[] {
  const { band, rows, id } = drawing;
  return leavesOf(band.rows).map((row, y) => [
    ...rows.filter((head) => head.at === y).map((head) => rowHead(id, rows, head)),
    ...leavesOf(band.columns).map((column, x) => {
      const cell = cellOf(drawing.edition, cellId(drawing.table, row, column));
      if (!cell) throw new RangeError(`${drawing.table.id} has no cell at row ${y}, column ${x}`);
      return figure(drawing, cell, { x, y });
    }),
  ]);
}

function rowHead(id: string, rows: readonly Head[], head: Head): TableCell {
  return {
    ...PLAIN,
    text: head.node.label,
    colSpan: head.depth,
    rowSpan: head.span,
    role: "row-head",
    id: rowId(id, rows, head),
    total: head.node.total === true,
  };
}

function figure(drawing: Drawing, cell: Cell, at: { readonly x: number; readonly y: number }): TableCell {
  const { band, rows, columns, id, last, spare } = drawing;
  return {
    ...PLAIN,
    text: drawing.print(cell),
    colSpan: 1 + (at.x + 1 === last ? spare : 0),
    role: "figure",
    cell: cell.id,
    id: cell.id,
    headers: [
      ...(band.heading ? [id] : []),
      ...headsOver(columns, at.x).map((head) => columnId(id, columns, head)),
      ...headsOver(rows, at.y).map((head) => rowId(id, rows, head)),
    ],
    total: cell.total,
  };
}

const PLAIN: TableCell = {
  text: "",
  colSpan: 1,
  rowSpan: 1,
  role: "unknown",
  cell: null,
  id: null,
  headers: [],
  total: false,
};

/** The form of 2019 prints a sum of money without saying in what: offices add the unit, and so is it here. */
function labelOf({ label, quantity, unit }: Node): string {
  return quantity === "money" && unit && !label.includes(unit) ? `${label}（${unit}）` : label;
}

/** First part of the ids of a band's heads: `t3b0`. */
export function bandId(table: Table, index: number): string {
  return `t${table.ordinal}b${index}`;
}

/** Id of a drawn column head, the same wherever the edition is drawn. */
export function columnId(id: string, columns: readonly Head[], head: Head): string {
  return `${id}c${columns.indexOf(head)}`;
}

/** Id of a drawn row head, the same wherever the edition is drawn. */
export function rowId(id: string, rows: readonly Head[], head: Head): string {
  return `${id}r${rows.indexOf(head)}`;
}
