import type { CellId } from "@/lib/template/vocabulary";
import { cellId } from "@/lib/template/walk";
import { columnsOf, type Columns } from "./match-columns";
import { groupOf } from "./match-groups";
import type { RowLabel, Vocabulary } from "./match-labels";
import { withGaps } from "./match-gaps";
import { complete, isPrinted, type Layout } from "./match-layout";
import type { Piece, Segment } from "./match-pieces";
import { rulersOf } from "./match-rulers";
import { rowsOf } from "./match-rows";

/** A recognised row: its cells from left to right, and what is printed in each, if print alone shows it. */
export type Line = {
  readonly segment: Segment;
  readonly row: RowLabel;
  readonly columns: Columns;
  readonly cells: readonly CellId[];
  readonly layout: Layout | null;
};

/** Figures no row or column can be given to, and why. */
export type Stray = { readonly segment: Segment; readonly why: string };

/** The rows of all tables, each by its label, laid out under its heads as far as the print shows the places. */
export function linesOf(
  segments: readonly Segment[],
  vocabulary: Vocabulary,
): { readonly lines: readonly Line[]; readonly strays: readonly Stray[] } {
  const rows = rowsOf(segments, vocabulary);
  const heads = columnsOf(segments, rows);
  const lines: Line[] = [];
  const strays: Stray[] = [];
  segments.forEach((segment, at) => {
    const row = rows[at];
    const columns = heads[at];
    if (!segment.cells.some(isPrinted)) return;
    if (!row) strays.push({ segment, why: groupOf(segment, vocabulary) ? ONLY_GROUP : NO_ROW });
    else if (!columns) strays.push({ segment, why: NO_COLUMNS });
    else lines.push(lineOf(segment, row, columns));
  });
  return { lines: laidOut(lines), strays };
}

const NO_ROW = "前面的文字不是本版式的行名，不能确定属于哪一行";
const ONLY_GROUP = "本版式在这里是一组行，不能确定数字属于其中哪一行";
const NO_COLUMNS = "表头与本版式不一致，不能确定各数字属于哪一列";

function lineOf(segment: Segment, row: RowLabel, read: Columns): Line {
  const { fewer } = read;
  const isPart = fewer !== null && segment.cells.filter(isPrinted).length === fewer.length;
  const columns = isPart ? { ...read, order: fewer, at: null } : read;
  const cells = columns.order.map((path) => cellId(row.table, row.path, path));
  return { segment, row, columns, cells, layout: null };
}

function laidOut(lines: readonly Line[]): readonly Line[] {
  const runOn = lines.some(
    (line) => digitsOf(line)?.startsWith("0") && digitsOf(line)?.length === placesOf(line),
  );
  const full = lines.map((line) => ({
    ...line,
    layout:
      merged(line.segment, line.columns) ??
      complete(line.segment, placesOf(line)) ??
      (runOn ? oneDigitEach(line) : null),
  }));
  const rulers = rulersOf(full.flatMap(({ segment, layout }) => (layout ? [{ segment, layout }] : [])));
  return full.map((line) => ({
    ...line,
    layout: line.layout ?? withGaps(line.segment, line.columns, rulers),
  }));
}

function placesOf({ columns }: Line): number {
  return columns.order.length;
}

/** The digits of a row of several places that is printed as a single number. */
export function digitsOf({ segment, columns }: Line): string | null {
  const [only, ...others] = segment.cells.filter(isPrinted);
  if (!only || others.length > 0 || columns.order.length < 2) return null;
  return /^\d{2,}$/u.test(only.text) ? only.text : null;
}

/** 规章000 in three columns: certain where the report prints its noughts run together. */
function oneDigitEach(line: Line): Layout | null {
  const digits = digitsOf(line);
  const [only] = line.segment.cells.filter(isPrinted);
  if (!only || digits?.length !== placesOf(line)) return null;
  return [...digits].map((text) => ({ ...only, text }));
}

/** Figures that only repeat another one of their row under a repeated head. */
export function echoesOf(line: Line): readonly Piece[] {
  const figures = line.segment.cells.filter(isPrinted);
  return merged(line.segment, line.columns) ? figures.filter((piece) => !line.layout?.includes(piece)) : [];
}

/** A merged figure printed once under each of its repeated heads: one figure, if all of them agree. */
function merged({ run, cells }: Segment, { order, repeated }: Columns): Layout | null {
  if (!repeated) return null;
  const own = cells.filter(({ row }) => row === run.at(-1)?.row);
  const figures = cells.filter(isPrinted);
  const printed = own.length === repeated.length ? own : figures;
  if (printed.length !== repeated.length) return null;
  const groups = order.map((path) => printed.filter((_, at) => repeated[at] === path));
  const equal = groups.every((group) => group.every(({ text }) => text === group[0]?.text));
  return equal ? groups.map(([first]) => (first && isPrinted(first) ? first : null)) : null;
}
