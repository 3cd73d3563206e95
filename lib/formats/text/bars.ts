import { gappedRows, type Habit } from "./gaps";
import type { TextRow } from "./table";

/**
 * Rows of a table drawn with bars: a row a line, or a cell a line with a bar behind it. Empty cells at the end
 * of a line with a single filled cell are dropped: page mirrors collect there what stood elsewhere.
 */
export function barRows(lines: readonly string[], habit: Habit): readonly TextRow[] {
  const rows: TextRow[] = [];
  let open = false;
  lines.forEach((text, line) => {
    const trimmed = text.trim();
    if (trimmed === "" || RULE.test(trimmed)) return;
    if (!trimmed.includes("|")) {
      rows.push(...gappedRows([text], habit).map(({ cells }) => ({ line, cells })));
      open = true;
      return;
    }
    const closesOnly = open && trimmed === "|";
    open = false;
    if (!closesOnly) rows.push({ line, cells: cellsOf(trimmed) });
  });
  return rows;
}

/** The line under the heads of a markdown table. */
const RULE = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/u;

function cellsOf(line: string): readonly string[] {
  if (line === "|") return [""];
  const cells = line.replace(/^\|/u, "").replace(/\|$/u, "").split("|").map(unmarked);
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length === 0) return [];
  return filled.length === 1 && cells[0] !== "" ? filled : cells;
}

function unmarked(cell: string): string {
  return cell.replace(/\*\*|<br\s*\/?>|&nbsp;/giu, " ").trim();
}
