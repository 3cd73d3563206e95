import type { Columns } from "./match-columns";
import type { Piece, Segment } from "./match-pieces";

/** What is printed in each place of a row: a figure, or null for an empty place. */
export type Layout = readonly (Piece | null)[];

/** Grid columns of the figures of complete rows, by the shape of the row. */
export type Rulers = ReadonlyMap<string, readonly number[] | null>;

/** Learns from complete rows where rows of the same shape have their figures. */
export function rulersOf(
  complete: readonly { readonly segment: Segment; readonly layout: Layout }[],
): Rulers {
  const rulers = new Map<string, readonly number[] | null>();
  for (const { segment, layout } of complete) {
    const figures = layout.flatMap((piece) => piece ?? []);
    const [first] = figures;
    if (!first || figures.some(({ row }) => row !== first.row) || !inOrder(figures)) continue;
    const at = figures.map(({ x }) => x);
    const key = shapeOf(segment, first);
    const known = rulers.get(key);
    rulers.set(key, known === undefined || known?.join() === at.join() ? at : null);
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
  if (row.length >= places) {
    const ruler = rulers.get(shapeOf(segment, row[0]));
    const at = ruler ?? (ruler === undefined ? columns.at : null);
    if (ruler) return onRuler(row, ruler);
    if (row.length === places && !isPadded(segment, rulers)) return row.map(figureOrNull);
    return at ? onRuler(row, at) : null;
  }
  const all = segment.cells;
  return all.length === places ? all.map(figureOrNull) : null;
}

export function isPrinted({ kind }: Piece): boolean {
  return kind === "figure";
}

/** The cells on the label's own row, and the rows after it. */
function aroundLabel(
  run: readonly Piece[],
  cells: readonly Piece[],
): readonly [readonly Piece[], readonly (readonly Piece[])[]] {
  const label = run.at(-1);
  const own = cells.filter(({ row }) => row === label?.row);
  const rows = new Map<number, Piece[]>();
  for (const cell of cells)
    if (cell.row !== label?.row) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return [own, [...rows.values()]];
}

function inOrder(pieces: readonly Piece[]): boolean {
  return pieces.every(({ x }, at) => at === 0 || x > (pieces[at - 1]?.x ?? x));
}

/** Rows are of one shape when their label ends in the same grid column and they are equally wide. */
function shapeOf({ run }: Segment, piece: Piece | undefined): string {
  const label = run.at(-1);
  const beside = label && piece && label.table === piece.table && label.row === piece.row;
  return [piece?.table, beside ? label.x : "", piece?.width].join("/");
}

/** Whether rows with their label in the same column leave empty places before the first figure. */
function isPadded({ run }: Segment, rulers: Rulers): boolean {
  const label = run.at(-1);
  if (!label) return false;
  return [...rulers].some(
    ([shape, at]) => shape.startsWith(`${label.table}/${label.x}/`) && at && (at[0] ?? 0) > label.end,
  );
}

function onRuler(row: readonly Piece[], ruler: readonly number[]): Layout | null {
  const figures = row.filter(isPrinted);
  if (figures.some(({ x }) => !ruler.includes(x))) return null;
  return ruler.map((x) => figures.find((figure) => figure.x === x) ?? null);
}

function figureOrNull(piece: Piece): Piece | null {
  return isPrinted(piece) ? piece : null;
}
