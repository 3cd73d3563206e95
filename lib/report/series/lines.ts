import { EDITIONS } from "@/lib/template/editions";
import type { Values } from "@/lib/template/equations";
import type { CellId, Edition, EditionId, Node, Quantity, Table } from "@/lib/template/vocabulary";
import { cellId, cellsOf, tablesOf, type Cell } from "@/lib/template/walk";
import { columnName, rowName, tableName } from "../amounts";

/** What can be followed over years and offices: a figure of the form, or the sum of the rows under a heading. */
export type Line = {
  /** The id of the newest edition that has it: of a cell, or of a heading where one would stand. */
  readonly id: CellId;
  /** 「（一）予以公开」, with the column where it is not the total. */
  readonly label: string;
  readonly table: Table;
  /** Each edition's cells that add up to it; an edition that has none is not named. */
  readonly cells: ReadonlyMap<EditionId, readonly Cell[]>;
  readonly quantity: Quantity;
  readonly unit: string;
};

/** Every line of every edition, in the order of print, the newest edition first. */
export function allLines(): readonly Line[] {
  return [...lines().values()];
}

/** The line of an id, of whichever edition it is; undefined for what no form has. */
export function lineOf(id: string): Line | undefined {
  return lines().get(keyOf(id));
}

/** The figure of a report on a line, smallest units; null: a blank, or nothing the form has. */
export function figureOn(line: Line, edition: EditionId, values: Values): number | null {
  const cells = line.cells.get(edition) ?? [];
  if (cells.length === 0) return null;
  const figures = cells.map(({ id }) => values[id] ?? null);
  return figures.reduce((sum, figure) => (sum === null || figure === null ? null : sum + figure), 0);
}

/**
 * Whether figures of two editions mean the same: the same rows and columns in the same quantity. Where one form
 * splits a row of the other there are figures in both, but they are not to be put beside each other.
 */
export function isComparable(line: Line, one: EditionId, other: EditionId): boolean {
  if (one === other) return line.cells.has(one);
  const [mine, theirs] = [one, other].map((edition) => meaningOf(line.cells.get(edition) ?? []));
  return mine !== "" && mine === theirs;
}

function meaningOf(cells: readonly Cell[]): string {
  return cells.map(({ id, quantity }) => `${keyOf(id)} ${quantity}`).join("; ");
}

let known: ReadonlyMap<string, Line> | undefined;

function lines(): ReadonlyMap<string, Line> {
  if (known) return known;
  const found = new Map<string, Line>();
  for (const edition of [...EDITIONS].reverse())
    for (const { id, cells, head } of linesIn(edition)) {
      const line = found.get(keyOf(id)) ?? asLine(id, cells, head);
      if (line) found.set(keyOf(id), { ...line, cells: new Map([...line.cells, [edition.id, cells]]) });
    }
  return (known = found);
}

type Place = { readonly id: CellId; readonly cells: readonly Cell[]; readonly head: Node | undefined };

/** The cells of an edition, each heading with the sum of its rows before its first row. */
function linesIn(edition: Edition): readonly Place[] {
  const cells = cellsOf(edition);
  const groups = new Map<CellId, Cell[]>();
  for (const cell of cells) {
    const id = headingId(cell);
    if (id) groups.set(id, [...(groups.get(id) ?? []), cell]);
  }
  return cells.flatMap((cell) => {
    const id = headingId(cell);
    const group = id && groups.get(id);
    const opens = group && group[0] === cell ? [{ id, cells: group, head: cell.row.at(-2) }] : [];
    return [...opens, { id: cell.id, cells: [cell], head: undefined }];
  });
}

/** A heading that prints its own total is that line; others are summed here. */
function headingId({ table, row, column }: Cell): CellId | null {
  const above = row.at(-2);
  if (!above?.children || above.children.some(({ total }) => total)) return null;
  return cellId(table, row.slice(0, -1), column);
}

function asLine(id: CellId, cells: readonly Cell[], head: Node | undefined): Line | null {
  const [first] = cells;
  if (!first) return null;
  const { table, quantity, unit } = first;
  return { id, label: labelOf(first, head), table, cells: new Map(), quantity, unit };
}

function labelOf(cell: Cell, head: Node | undefined): string {
  const above = cell.row.at(-1)?.total ? (cell.row.at(-2)?.label ?? "") : "";
  const row = head ? head.label : [above, rowName(cell)].filter(Boolean).join(" ");
  const column = cell.column.at(-1)?.total && row ? "" : columnName(cell);
  return `${tableName(cell)} ${[row, column].filter(Boolean).join(" · ")}`;
}

/** The same row and column have the same key in every edition, whatever the table is called in ids. */
function keyOf(id: string): string {
  const table = TABLES.find(({ prefix }) => id.startsWith(`${prefix}:`));
  return table ? `${table.id}${id.slice(table.prefix.length)}` : id;
}

const TABLES = EDITIONS.flatMap(tablesOf);
