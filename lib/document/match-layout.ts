import type { Piece, Segment } from "./match-pieces";

/** What is printed in each place of a row: a figure, or null for an empty place. */
export type Layout = readonly (Piece | null)[];

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

/** Whether a piece is a figure, not an empty cell. */
export function isPrinted({ kind }: Piece): boolean {
  return kind === "figure";
}

/** No row of the form has so many cells, empty ones included. */
const LONGEST = 400;

/** The cells on the label's own row, and the rows after it. */
export function aroundLabel(
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
