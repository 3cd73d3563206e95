import type { TableBlock } from "@/lib/document/blocks";
import { placeCells, type Placed } from "@/lib/document/grid";
import type { CellId } from "@/lib/template/vocabulary";

/** A block of figures from Excel or WPS, laid over the table from the cell where it was pasted. */
export type PastedBlock = {
  readonly typed: readonly { readonly id: CellId; readonly raw: string }[];
  /** What the block says where the form adds up by itself: to be compared. */
  readonly totals: readonly { readonly id: CellId; readonly raw: string }[];
  /** Figures that reach beyond the table. */
  readonly outside: number;
  /** What was copied and could not be placed, with the reason. */
  readonly left?: readonly string[];
};

/**
 * Lays pasted text over the table, row by row and column by column. Null for a single figure, which pastes as
 * ever, and for what holds words: that is no block of figures.
 */
export function layOver(block: TableBlock, from: CellId, text: string): PastedBlock | null {
  const rows = rowsOf(text);
  if (rows.length === 0 || rows.flat().length < 2 || rows.flat().some((raw) => WORDS.test(raw))) return null;
  const placed = placeCells(block.rows).flat();
  const start = placed.find(({ cell }) => cell.cell === from);
  if (!start) return null;
  const laid = rows.flatMap((row, down) =>
    row.map((raw, right) => ({ raw, cell: at(placed, start.x + right, start.y + down) })),
  );
  const said = laid.filter(({ raw }) => raw !== "");
  const on = (total: boolean) =>
    said.flatMap(({ raw, cell }) => (cell?.cell && cell.total === total ? [{ id: cell.cell, raw }] : []));
  return { typed: on(false), totals: on(true), outside: said.filter(({ cell }) => !cell?.cell).length };
}

/** Letters and Chinese characters: heads or labels were copied along. */
const WORDS = /\p{L}/u;

function rowsOf(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/\r\n?/gu, "\n").replace(/\n+$/u, "").split("\n");
  return lines.map((line) => line.split("\t").map((raw) => raw.trim()));
}

function at(placed: readonly Placed[], x: number, y: number) {
  return placed.find((each) => each.y === y && each.x <= x && x < each.x + each.cell.colSpan)?.cell;
}
