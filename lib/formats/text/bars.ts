import { isFigure } from "@/lib/document/figures";
import { gappedRows, type Habit } from "./gaps";
import type { TextRow } from "./table";

/**
 * Rows of a table drawn with bars: a row a line, or a cell a line with a bar behind it. Where empty cells stand
 * only at the ends of rows, bar to bar, a page mirror has collected there what stood elsewhere: they say nothing.
 */
export function barRows(lines: readonly string[], habit: Habit): readonly TextRow[] {
  const rows = drawnRows(lines, habit);
  const collected = lines.some((line) => line.includes("||")) && !isSpread(rows);
  return collected ? rows.map(({ line, cells }) => ({ line, cells: withoutEnd(cells) })) : rows;
}

function drawnRows(lines: readonly string[], habit: Habit): readonly TextRow[] {
  const rows: TextRow[] = [];
  const barred = lines.map((line) => line.trim()).filter((line) => /[^|\s].*\|/u.test(line));
  const framed = barred.filter((line) => line.startsWith("|")).length > 0.5 * barred.length;
  let open = false;
  lines.forEach((text, line) => {
    const trimmed = text.trim();
    if (trimmed === "" || RULE.test(trimmed)) return;
    if (!trimmed.includes("|")) {
      for (const { cells } of gappedRows([text], habit)) rows.push({ line, cells });
      open = true;
      return;
    }
    const closesOnly = open && trimmed === "|";
    open = false;
    if (!closesOnly) rows.push({ line, cells: cellsOf(trimmed, framed) });
  });
  return rows;
}

/** Whether some empty cell stands before a filled one: in its row, or on a line of its own before a figure. */
function isSpread(rows: readonly TextRow[]): boolean {
  return rows.some(({ cells }, at) => {
    const [first = "", ...others] = rows[at + 1]?.cells ?? [];
    if (cells.length === 1 && cells[0] === "" && others.every((cell) => cell === "") && isFigure(first))
      return true;
    return cells.some((cell, place) => cell === "" && cells.slice(place + 1).some((later) => later !== ""));
  });
}

function withoutEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
}

/** The line under the heads of a markdown table. */
const RULE = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/u;

/** A framed table has a bar before the first cell of every row; elsewhere that cell is empty. */
function cellsOf(line: string, framed: boolean): readonly string[] {
  if (line === "|") return [""];
  const cells = line
    .replace(framed ? /^\|/u : /^$/u, "")
    .replace(/\|$/u, "")
    .split("|")
    .map(unmarked);
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length === 0) return [];
  return filled.length === 1 && cells[0] !== "" ? filled : cells;
}

function unmarked(cell: string): string {
  return cell.replace(/\*\*|<br\s*\/?>|&nbsp;/giu, " ").trim();
}
