import type { Block, TableBlock } from "./blocks";
import { isBlank, isFigure } from "./figures";
import { fold } from "./fold";
import { placeCells } from "./grid";
import { placeOf } from "./place";

/** One drawn cell of a table in a file, with its place: tables and rows count from 0, `x` is the grid column. */
export type Piece = {
  readonly kind: "text" | "figure" | "blank";
  readonly text: string;
  /** Of text only. */
  readonly folded: string;
  readonly table: number;
  readonly row: number;
  readonly x: number;
  /** The grid column after it. */
  readonly end: number;
  /** Grid columns of its row. */
  readonly width: number;
  /** Printed without a gap behind its label: 规章000. */
  readonly glued: boolean;
  /** Where a reader of the file finds it: 「第3页 表2 第5行第4格」. */
  readonly place: string;
};

/** The label text before some figures, and the figures and blanks after it up to the next text. */
export type Segment = { readonly run: readonly Piece[]; readonly cells: readonly Piece[] };

/** Cuts the tables of a file into label-and-figures segments in reading order. */
export function segmentsOf(blocks: readonly Block[]): readonly Segment[] {
  const tables = blocks.filter((block) => block.kind === "table");
  return tables.flatMap((table, index) => cut(piecesOf(table, index)));
}

function cut(pieces: readonly Piece[]): readonly Segment[] {
  const segments: Segment[] = [];
  let run: Piece[] = [];
  let cells: Piece[] = [];
  for (const piece of pieces) {
    if (piece.kind === "text") {
      if (cells.some(({ kind }) => kind === "figure")) {
        segments.push({ run: run.slice(-LONGEST_RUN), cells });
        run = [];
      }
      cells = [];
      run.push(piece);
    } else cells.push(piece);
  }
  if (run.length > 0 || cells.length > 0) segments.push({ run: run.slice(-LONGEST_RUN), cells });
  return segments;
}

function piecesOf(block: TableBlock, table: number): readonly Piece[] {
  return placeCells(block.rows).flatMap((row, y) => {
    const width = row.reduce((most, { cell, x }) => Math.max(most, x + cell.colSpan), 0);
    return row.flatMap(({ cell, x }) => {
      const place = placeOf(block.at, { table, row: y, x });
      return pieceOf(cell.text, { table, row: y, x, end: x + cell.colSpan, width, place });
    });
  });
}

type Where = Pick<Piece, "table" | "row" | "x" | "end" | "width" | "place">;

function pieceOf(text: string, at: Where): readonly Piece[] {
  if (isBlank(text)) return [{ ...at, kind: "blank", text, folded: "", glued: false }];
  if (isFigure(text)) return [{ ...at, kind: "figure", text: text.trim(), folded: "", glued: false }];
  const [, label = text, digits = ""] = RUN_ON.exec(text.trim()) ?? [];
  const piece: Piece = { ...at, kind: "text", text: label, folded: fold(label), glued: false };
  return digits === "" ? [piece] : [piece, { ...at, kind: "figure", text: digits, folded: "", glued: true }];
}

/** Pieces of label text worth looking back over: a whole head of 表四, a character a line. */
const LONGEST_RUN = 300;

/** Chinese text with digits right behind it. */
const RUN_ON = /^(.*[\p{Script=Han}）)”])(\d+(?:\.\d+)?)$/su;
