import type { Columns } from "./match-columns";
import type { Piece, Segment } from "./match-pieces";

/** What is printed in each place of a row: a figure, or null for an empty place. */
export type Layout = readonly (Piece | null)[];

/** Where complete rows of a table have their figures, by the shape of the row; null where they disagree. */
type Ruler = {
  readonly at: readonly number[] | null;
  readonly label: number | null;
  readonly places: number;
};

/** The rulers of every table. */
export type Rulers = ReadonlyMap<number, ReadonlyMap<string, Ruler>>;

/** Learns from complete rows where rows of the same shape have their figures. */
export function rulersOf(
  complete: readonly { readonly segment: Segment; readonly layout: Layout }[],
): Rulers {
  const rulers = new Map<number, Map<string, Ruler>>();
  for (const { segment, layout } of complete) {
    const figures = layout.flatMap((piece) => piece ?? []);
    const [first] = figures;
    if (!first || new Set(figures.map(whereIs)).size < figures.length) continue;
    const ofTable = rulers.get(first.table) ?? new Map<string, Ruler>();
    const inLine = figures.every(({ row }) => row === first.row);
    const key = inLine ? shapeOf(segment, first, figures.length) : streamOf(segment, figures.length);
    const at = figures.map((figure) => (inLine ? figure.x : segment.cells.indexOf(figure)));
    const known = ofTable.get(key);
    const agrees = known === undefined || known.at?.join() === at.join();
    const label = inLine ? (segment.run.at(-1)?.x ?? null) : null;
    rulers.set(first.table, ofTable.set(key, { at: agrees ? at : null, label, places: figures.length }));
  }
  return rulers;
}

/** All figures of the row, where exactly as many are printed as the row has places. */
export function complete({ run, cells }: Segment, places: number): Layout | null {
  const [own, rest] = aroundLabel(run, cells);
  const figures = cells.filter(isPrinted);
  if (places === 1) return figures.length === 1 ? figures : null;
  const beside = own.filter(isPrinted);
  if (beside.length === places) return beside;
  if (own.length >= places) return null;
  if (figures.length === places) return figures;
  const first = rest.find((row) => row.some(isPrinted))?.filter(isPrinted);
  return beside.length === 0 && first?.length === places ? first : null;
}

/** A row with empty places, where tabs, bars, table cells or gaps show which they are. */
export function withGaps(segment: Segment, columns: Columns, rulers: Rulers): Layout | null {
  const places = columns.order.length;
  if (places === 1) return null;
  const [own, rest] = aroundLabel(segment.run, segment.cells);
  const beside = own.some(isPrinted) || own.length >= places;
  const row = beside ? own : (rest.find((cells) => cells.some(isPrinted)) ?? []);
  const known = rulers.get(row[0]?.table ?? -1) ?? NO_RULERS;
  if (row.length >= places) return inRow(row, { segment, columns, known });
  const all = segment.cells;
  const ruler = known.get(streamOf(segment, places))?.at;
  if (ruler && all.every((piece, at) => !isPrinted(piece) || ruler.includes(at)))
    return ruler.map((at) => all[at] ?? null).map((piece) => piece && figureOrNull(piece));
  return all.length === places ? all.map(figureOrNull) : null;
}

type Known = ReadonlyMap<string, Ruler>;
const NO_RULERS: Known = new Map();

type Row = { readonly segment: Segment; readonly columns: Columns; readonly known: Known };

/** One line with room for all places: by rows of its shape, by its own cells, by the heads over it. */
function inRow(row: readonly Piece[], { segment, columns, known }: Row): Layout | null {
  const places = columns.order.length;
  const ruler = known.get(shapeOf(segment, row[0], places));
  if (ruler?.at) return onRuler(row, ruler.at);
  if (row.length === places && !isPadded(segment, known)) return row.map(figureOrNull);
  return columns.at && isTrueGrid(columns.at, known) ? onRuler(row, columns.at) : null;
}

export function isPrinted({ kind }: Piece): boolean {
  return kind === "figure";
}

/** No row of the form has so many cells, empty ones included. */
const LONGEST = 400;

/** The cells on the label's own row, and the rows after it. */
function aroundLabel(
  run: readonly Piece[],
  cells: readonly Piece[],
): readonly [readonly Piece[], readonly (readonly Piece[])[]] {
  const label = run.at(-1);
  const own = cells.filter(({ row }) => row === label?.row);
  const rows = new Map<number, Piece[]>();
  for (const cell of cells.slice(0, LONGEST)) {
    const row = rows.get(cell.row) ?? [];
    if (cell.row !== label?.row) rows.set(cell.row, row);
    row.push(cell);
  }
  return [own, [...rows.values()]];
}

/** Rows are of one shape when their label ends in the same grid column and they are equally wide. */
function shapeOf({ run }: Segment, piece: Piece | undefined, places: number): string {
  const label = run.at(-1);
  const beside = label && piece && label.table === piece.table && label.row === piece.row;
  return [beside ? label.x : "", piece?.width, places].join("/");
}

/** The same for rows that are printed a cell a line. */
function streamOf({ cells }: Segment, places: number): string {
  return ["lines", cells.length, places].join("/");
}

/** Whether no complete row of the table has its figures elsewhere than under the heads. */
function isTrueGrid(heads: readonly number[], known: Known): boolean {
  return [...known.values()].every(
    ({ at, places }) => places !== heads.length || at?.join() === heads.join(),
  );
}

/** Whether rows with their label in the same column leave empty places before the first figure. */
function isPadded({ run }: Segment, known: Known): boolean {
  const label = run.at(-1);
  return [...known.values()].some(
    ({ at, label: x }) => label !== undefined && x === label.x && at !== null && (at[0] ?? 0) > label.end,
  );
}

function onRuler(row: readonly Piece[], ruler: readonly number[]): Layout | null {
  const figures = row.filter(isPrinted);
  if (figures.some(({ x }) => !ruler.includes(x))) return null;
  return ruler.map((x) => figures.find((figure) => figure.x === x) ?? null);
}

function whereIs({ table, row, x }: Piece): string {
  return `${table}/${row}/${x}`;
}

function figureOrNull(piece: Piece): Piece | null {
  return isPrinted(piece) ? piece : null;
}
