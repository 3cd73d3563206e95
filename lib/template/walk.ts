import type { Band, CellId, Edition, Node, Part, Quantity, Table } from "./vocabulary";

/** One figure of a report: where it stands and what may stand in it. */
export type Cell = {
  readonly id: CellId;
  readonly table: Table;
  readonly band: Band;
  /** Root to leaf. */
  readonly row: readonly Node[];
  readonly column: readonly Node[];
  readonly quantity: Quantity;
  readonly unit: string;
  /** Declared as a sum of other cells. */
  readonly total: boolean;
};

/** All cells of an edition in the order of print; the order of the stored `bigint[]`. */
export function cellsOf(edition: Edition): readonly Cell[] {
  const known = CELLS.get(edition);
  if (known) return known;
  const cells = tablesOf(edition).flatMap((table) => table.bands.flatMap((band) => cellsOfBand(table, band)));
  CELLS.set(edition, cells);
  return cells;
}

/** The cell of an id; undefined where the edition has none. */
export function cellOf(edition: Edition, id: CellId): Cell | undefined {
  let index = BY_ID.get(edition);
  if (!index) {
    index = new Map(cellsOf(edition).map((cell) => [cell.id, cell]));
    BY_ID.set(edition, index);
  }
  return index.get(id);
}

/** 表二, 表三, 表四. */
export function tablesOf(edition: Edition): readonly Table[] {
  return edition.sections.flatMap((section) => (section.table ? [section.table] : []));
}

/** Every piece of prose in the order of print, the preface first. */
export function partsOf(edition: Edition): readonly Part[] {
  return [edition.preface, ...edition.sections.flatMap((section) => section.parts)];
}

/** Root-to-leaf paths of a tree of rows or columns, in the order of print. */
export function leavesOf(nodes: readonly Node[], above: readonly Node[] = []): readonly (readonly Node[])[] {
  return nodes.flatMap((node) =>
    node.children ? leavesOf(node.children, [...above, node]) : [[...above, node]],
  );
}

/** The id where a row path and a column path of a table meet. */
export function cellId(table: Table, row: readonly Node[], column: readonly Node[]): CellId {
  const rowKey = [table.prefix, ...keys(row)].join(":");
  const columnKey = keys(column).join(":");
  return `${rowKey}${table.join}${columnKey}`;
}

/** 「三、本年度办理结果 /（一）予以公开 × 自然人」: a cell named as a reader would. */
export function cellName(cell: Cell): string {
  const part = (path: readonly Node[]) =>
    path
      .map((node) => node.label)
      .filter(Boolean)
      .join(" / ");
  return [part(cell.row), part(cell.column)].filter(Boolean).join(cell.table.join === "|" ? " × " : " / ");
}

const CELLS = new WeakMap<Edition, readonly Cell[]>();
const BY_ID = new WeakMap<Edition, ReadonlyMap<CellId, Cell>>();

function cellsOfBand(table: Table, band: Band): readonly Cell[] {
  const columns = leavesOf(band.columns);
  return leavesOf(band.rows).flatMap((row) => columns.map((column) => cellAt(table, band, row, column)));
}

function cellAt(table: Table, band: Band, row: readonly Node[], column: readonly Node[]): Cell {
  const leaf = column.at(-1);
  return {
    id: cellId(table, row, column),
    table,
    band,
    row,
    column,
    quantity: leaf?.quantity ?? "count",
    unit: leaf?.unit ?? "件",
    total: Boolean(row.at(-1)?.total || leaf?.total),
  };
}

function keys(path: readonly Node[]): readonly string[] {
  return path.map((node) => node.key).filter(Boolean);
}
