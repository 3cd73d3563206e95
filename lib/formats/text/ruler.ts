import { isBlank, isFigure } from "@/lib/document/figures";

/** From where to where, in half-width places, something stands. */
type Extent = { readonly from: number; readonly to: number };

/** One column of figures; `edge` gives the side they are lined up by, null where they are lined up by neither. */
type Column = Extent & { readonly edge: "from" | "to" | null };

/** The columns of figures in a text that lines them up with spaces. */
export type Ruler = readonly Column[];

/**
 * The columns of the lines with most figures, where at least three of them agree; null where the figures of
 * different columns stand one below the other, so that their places say nothing.
 */
export function rulerOf(lines: readonly string[]): Ruler | null {
  const rows = lines.filter((line) => line.length < 400).map((line) => wordsOf(line).filter(isCell));
  const most = rows.reduce((max, row) => Math.max(max, row.length), 0);
  const full = rows.filter((row) => row.length === most);
  if (most < 3 || full.length < 3) return null;
  const ruler = Array.from({ length: most }, (_, at) => columnOf(full.flatMap((row) => row[at] ?? [])));
  return ruler.every(({ from }, at) => at === 0 || from > (ruler[at - 1]?.to ?? 0)) ? ruler : null;
}

function columnOf(figures: readonly Extent[]): Column {
  const starts = figures.map(({ from }) => from);
  const ends = figures.map(({ to }) => to);
  const edge = new Set(starts).size === 1 ? "from" : new Set(ends).size === 1 ? "to" : null;
  return { from: Math.min(...starts), to: Math.max(...ends), edge };
}

/** The cells of a line with fewer figures than the ruler has columns; null where they do not stand in them. */
export function alongRuler(line: string, ruler: Ruler): readonly string[] | null {
  const words = wordsOf(line);
  const figures = words.filter(isCell);
  const labels = words.slice(0, words.length - figures.length);
  if (figures.length === 0 || figures.length >= ruler.length || labels.some(isCell)) return null;
  const at = figures.map((figure) => ruler.filter((column) => stands(figure, column)));
  const columns = at.flatMap(([only, ...others]) => (only && others.length === 0 ? [only] : []));
  if (columns.length < figures.length || new Set(columns).size < figures.length) return null;
  return [
    ...labels.map(({ text }) => text),
    ...ruler.map((column) => figures[columns.indexOf(column)]?.text ?? ""),
  ];
}

/** On the edge its column is lined up by; a figure beside it has been pushed there by something lost. */
function stands({ from, to }: Extent, column: Column): boolean {
  if (column.edge === "from") return from === column.from;
  if (column.edge === "to") return to === column.to;
  return from >= column.from && to <= column.to;
}

type Word = Extent & { readonly text: string };

function isCell({ text }: Word): boolean {
  return isFigure(text) || isBlank(text);
}

function wordsOf(line: string): readonly Word[] {
  return [...line.matchAll(/\S+/gu)].map(({ 0: text, index }) => {
    const from = widthOf(line.slice(0, index));
    return { text, from, to: from + widthOf(text) - 1 };
  });
}

/** Chinese characters take two places. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > "\u2e80" ? 2 : 1), 0);
}
