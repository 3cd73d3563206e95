import type { TableBlock, TableCell } from "@/lib/document/blocks";
import { clustered, nearest } from "./geometry";
import type { Frame } from "./frames";
import type { Rule } from "./rules";
import { linesOf, textOf, type Word } from "./words";

/** A table or the part of it on one page, with the words inside. */
export type Leaf = { readonly frame: Frame; readonly words: readonly Word[] };

/**
 * The table drawn by the lines of one frame, or of several where it runs over pages: places with no line between
 * them are one merged cell. null where the lines make no cells.
 */
export function tableOf(leaves: readonly Leaf[]): TableBlock | null {
  const columns = clustered(
    leaves.flatMap(({ frame }) => [
      frame.left,
      frame.right,
      ...frame.rules.flatMap((rule) => (rule.upright ? [rule.at] : [])),
    ]),
    APART,
  );
  const drawn = leaves.map((leaf) => ({ page: leaf.frame.page, rows: rowsOf(leaf, columns) }));
  const rows = drawn.flatMap((leaf) => leaf.rows);
  if (columns.length < 3 || rows.length < 1) return null;
  const pages = drawn.flatMap((leaf) => leaf.rows.map(() => leaf.page));
  return { kind: "table", table: null, rows, at: { kind: "pages", pages } };
}

/** Lines nearer to one another are one, drawn double. */
const APART = 4;
/** A report table has at most 20 columns and 60 rows; more makes the places too many to walk. */
const MOST_PLACES = 20_000;

type Place = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function rowsOf({ frame, words }: Leaf, columns: readonly number[]): readonly (readonly TableCell[])[] {
  const lines = clustered(
    [frame.top, frame.bottom, ...frame.rules.flatMap((rule) => (rule.upright ? [] : [rule.at]))],
    APART,
  );
  if (columns.length * lines.length > MOST_PLACES) return [];
  const places = placesOf(frame, columns, lines);
  const inside = new Map<Place, Word[]>(places.flat().map((place) => [place, []]));
  for (const word of words) {
    const place = places.flat().find((one) => holds(one, word, { columns, lines }));
    if (place) inside.get(place)?.push(word);
  }
  return places.map((row) => row.map((place) => cellOf(place, inside.get(place) ?? [])));
}

type Grid = { readonly columns: readonly number[]; readonly lines: readonly number[] };

function holds({ x, y, width, height }: Place, word: Word, { columns, lines }: Grid): boolean {
  const middle = (word.left + word.right) / 2;
  const centre = word.base - 0.35 * word.size;
  return (
    middle >= (columns[x] ?? 0) &&
    middle < (columns[x + width] ?? 0) &&
    centre >= (lines[y] ?? 0) &&
    centre < (lines[y + height] ?? 0)
  );
}

/** The cells by row, each as far as it reaches without meeting a line. */
function placesOf(
  { rules }: Frame,
  columns: readonly number[],
  lines: readonly number[],
): readonly (readonly Place[])[] {
  const right = walls(
    rules.filter(({ upright }) => upright),
    columns,
    lines,
  );
  const below = walls(
    rules.filter(({ upright }) => !upright),
    lines,
    columns,
  );
  const taken = lines.map(() => new Set<number>());
  return lines.slice(1).map((_, y) =>
    columns.slice(1).flatMap((__, x) => {
      if (taken[y]?.has(x)) return [];
      let width = 1;
      while (x + width < columns.length - 1 && !right(x + width, y) && !taken[y]?.has(x + width)) width += 1;
      let height = 1;
      while (y + height < lines.length - 1 && !isClosed(below, y + height, { x, width })) height += 1;
      for (let row = y; row < y + height; row += 1)
        for (let column = x; column < x + width; column += 1) taken[row]?.add(column);
      return [{ x, y, width, height }];
    }),
  );
}

type Wall = (at: number, beside: number) => boolean;

/** Any piece of line under the cell closes it: better one cell too many than two figures in one. */
function isClosed(
  below: Wall,
  y: number,
  { x, width }: { readonly x: number; readonly width: number },
): boolean {
  return Array.from({ length: width }, (_, at) => below(y, x + at)).some(Boolean);
}

/** Whether most of the stretch between two crossing lines is drawn. */
function walls(rules: readonly Rule[], at: readonly number[], across: readonly number[]): Wall {
  const drawn = at.map(() => across.slice(1).map(() => 0));
  for (const rule of rules) {
    const row = drawn[nearest(at, rule.at)];
    across.slice(1).forEach((end, place) => {
      const start = across[place] ?? end;
      const covered = Math.min(end, rule.to) - Math.max(start, rule.from);
      if (row && covered > 0) row[place] = (row[place] ?? 0) + covered / Math.max(end - start, 1);
    });
  }
  return (line, place) => (drawn[line]?.[place] ?? 0) > 0.4;
}

function cellOf({ width, height }: Place, words: readonly Word[]): TableCell {
  return {
    text: cellText(words),
    colSpan: width,
    rowSpan: height,
    role: "unknown",
    cell: null,
    id: null,
    headers: [],
    total: false,
  };
}

/** Two figures in one cell are kept apart by a mark: a lost figure is better than a wrong one. */
function cellText(words: readonly Word[]): string {
  return linesOf(words)
    .map((line) => textOf(line).replace(/(?<=\d)\s+(?=\d)/gu, "、"))
    .reduce((text, line) => text + (/\d$/u.test(text) && /^\d/u.test(line) ? "、" : "") + line, "");
}
