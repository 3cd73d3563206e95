import type { TextRow } from "./table";

/** Whether nearly all lines of a table are set apart by commas: a sheet saved as CSV. */
export function isCommaTable(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== "");
  const apart = filled.filter((line) => /,.*,/u.test(line) && !/[|\t]/u.test(line));
  return filled.length > 2 && apart.length >= 0.8 * filled.length;
}

/** The rows of a sheet saved as CSV; quotes hold commas together. */
export function commaRows(lines: readonly string[]): readonly TextRow[] {
  return lines.flatMap((text, line) => (text.trim() === "" ? [] : [{ line, cells: cellsOf(text) }]));
}

function cellsOf(text: string): readonly string[] {
  const cells = [""];
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (character === "," && !quoted) cells.push("");
    else cells.push(`${cells.pop() ?? ""}${character}`);
  }
  return cells;
}
