import type { Columns } from "./match-columns";
import { aroundLabel, isPrinted, type Layout } from "./match-layout";
import type { Piece, Segment } from "./match-pieces";
import { shapeOf, streamOf, type Rulers } from "./match-rulers";

/** A row with empty places, where tabs, bars, table cells or gaps show which they are. */
export function withGaps(
  segment: Segment,
  columns: Columns,
  tables: ReadonlyMap<number, Rulers>,
): Layout | null {
  const places = columns.order.length;
  if (places === 1) return null;
  const [own, rest] = aroundLabel(segment.run, segment.cells);
  const beside = own.some(isPrinted) || own.length >= places;
  const row = beside ? own : (rest.find((cells) => cells.some(isPrinted)) ?? []);
  const rulers = tables.get(segment.cells[0]?.table ?? -1) ?? NO_RULERS;
  if (row.length >= places) return inRow(row, { segment, columns, rulers });
  const all = segment.cells;
  const ruler = rulers.get(streamOf(segment, places))?.at;
  if (ruler && all.every((piece, at) => !isPrinted(piece) || ruler.includes(at)))
    return ruler.map((at) => all[at] ?? null).map((piece) => piece && figureOrNull(piece));
  return all.length === places ? all.map(figureOrNull) : null;
}

const NO_RULERS: Rulers = new Map();

type Row = { readonly segment: Segment; readonly columns: Columns; readonly rulers: Rulers };

/** One line with room for all places: by rows of its shape, by its own cells, by the heads over it. */
function inRow(row: readonly Piece[], { segment, columns, rulers }: Row): Layout | null {
  const places = columns.order.length;
  const ruler = rulers.get(shapeOf(segment, row[0], places));
  if (ruler?.at) return onRuler(row, ruler.at);
  const window = row.length === places && isPadded(segment, rulers) ? null : inWindow(row, places);
  if (window) return window;
  return columns.at && isTrueGrid(columns.at, rulers) ? onRuler(row, columns.at) : null;
}

/** The only stretch of as many neighbouring cells as the row has places that holds all its figures. */
function inWindow(row: readonly Piece[], places: number): Layout | null {
  const first = row.findIndex(isPrinted);
  const last = row.findLastIndex(isPrinted);
  const from = Math.max(0, last - places + 1);
  const to = Math.min(first, row.length - places);
  return from === to ? row.slice(from, from + places).map(figureOrNull) : null;
}

/** Whether no complete row of the table has its figures elsewhere than under the heads. */
function isTrueGrid(heads: readonly number[], rulers: Rulers): boolean {
  return [...rulers.values()].every(
    ({ at, places }) => places !== heads.length || at?.join() === heads.join(),
  );
}

/** Whether rows with their label in the same column leave empty places before the first figure. */
function isPadded({ run }: Segment, rulers: Rulers): boolean {
  const label = run.at(-1);
  return [...rulers.values()].some(
    ({ at, label: x }) => label !== undefined && x === label.x && at !== null && (at[0] ?? 0) > label.end,
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
