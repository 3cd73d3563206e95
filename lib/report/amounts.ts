import { equationsOf, type Values } from "@/lib/template/equations";
import { printQuantity } from "@/lib/template/quantity";
import type { CellId, Edition } from "@/lib/template/vocabulary";
import { cellOf, cellsOf, type Cell } from "@/lib/template/walk";
import type { Side } from "./finding";

/** A sum of cells as far as it is known: with blanks left, `known` is the least it can be. */
export type Amount = { readonly known: number; readonly complete: boolean };

/** Adds cells up. A blank total is taken from its parts; a blank part leaves the amount incomplete. */
export function amountOf(edition: Edition, values: Values, cells: readonly CellId[]): Amount {
  let known = 0;
  let complete = true;
  for (const cell of cells) {
    const value = values[cell] ?? null;
    if (value !== null) {
      known += value;
      continue;
    }
    const parts = partsOfTotal(edition, cell);
    const sum = parts.length > 0 ? amountOf(edition, values, parts) : { known: 0, complete: false };
    known += sum.known;
    complete &&= sum.complete;
  }
  return { known, complete };
}

/** One side of an equation or comparison, every term by name. */
export function sideOf(edition: Edition, values: Values, cells: readonly CellId[]): Side {
  return {
    terms: cells.map((id) => ({ cell: id, label: nameOf(edition, id), value: values[id] ?? null })),
    sum: amountOf(edition, values, cells).known,
  };
}

/** 「表三“（一）予以公开”自然人」: table, row and column of a cell in one short name. */
export function nameOf(edition: Edition, id: CellId): string {
  const cell = cellOf(edition, id);
  if (!cell) return id;
  const row = rowName(cell);
  return row ? `${tableName(cell)}“${row}”${columnName(cell)}` : `${tableName(cell)}“${columnName(cell)}”`;
}

/** What several cells have in common: 「表三“（三）不予公开”总计各行之和」; one cell is named as it is. */
export function nameOfSum(edition: Edition, ids: readonly CellId[]): string {
  const cells = ids.flatMap((id) => cellOf(edition, id) ?? []);
  const [first] = cells;
  if (!first || cells.length === 1) return nameOf(edition, ids[0] ?? "");
  const shared = (path: (cell: Cell) => readonly string[]) =>
    path(first).filter((label, level) => cells.every((cell) => path(cell)[level] === label));
  const rows = shared((cell) => labels(cell.row));
  const columns = shared((cell) => labels(cell.column)).filter((label) => label !== headOverAll(first));
  const common = [...rows.slice(-1), ...columns].join(" ");
  const few = cells.length <= 3 && rows.length < 2 && columns.length < 2;
  const which = few ? cells.map((cell) => rowName(cell) || columnName(cell)).join("＋") : common;
  return `${tableName(first)}“${which}”${few ? "" : `${cells.length}格`}之和`;
}

/** 表二, 表三, 表四. */
export function tableName(cell: Cell): string {
  return `表${["", "一", "二", "三", "四"][cell.table.ordinal] ?? ""}`;
}

/** A row as one looks for it: a numbered line with the group above it. */
export function rowName(cell: Cell): string {
  const path = labels(cell.row);
  return path.slice(path.length > 2 ? -2 : -1).join(" ");
}

/** The column head under its group, without the words that stand over all columns. */
export function columnName(cell: Cell): string {
  return labels(cell.column)
    .filter((label) => label !== headOverAll(cell))
    .join(" ");
}

/** 「12件」, 「0.5万元」: a figure with the unit of its cell. */
export function figureOf(edition: Edition, id: CellId, value: number): string {
  const cell = cellOf(edition, id);
  return `${printQuantity(value, cell?.quantity ?? "count")}${cell?.unit ?? ""}`;
}

/** The typed cells of one table in the order of print. */
export function typedCells(edition: Edition, table: Cell["table"]): readonly Cell[] {
  return cellsOf(edition).filter((cell) => cell.table === table && !cell.total);
}

/** 「申请人情况」 stands over every column and tells none apart. */
function headOverAll({ band }: Cell): string | null {
  return band.columns.length === 1 ? (band.columns[0]?.label ?? null) : null;
}

/** Labels without the instructions some carry in brackets. */
function labels(path: Cell["row"]): readonly string[] {
  return path.map((node) => node.label.replace(/（[^（）]{8,}）/gu, "")).filter(Boolean);
}

function partsOfTotal(edition: Edition, cell: CellId): readonly CellId[] {
  let known = PARTS.get(edition);
  if (!known) {
    known = new Map(
      equationsOf(edition).flatMap(({ rule, left, right }) =>
        right[0] !== undefined && !rule.endsWith("-BAL") ? [[right[0], left] as const] : [],
      ),
    );
    PARTS.set(edition, known);
  }
  return known.get(cell) ?? [];
}

const PARTS = new WeakMap<Edition, ReadonlyMap<CellId, readonly CellId[]>>();
