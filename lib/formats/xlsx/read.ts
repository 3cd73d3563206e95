import type { Block, TableBlock, TableCell } from "@/lib/document/blocks";
import { sectionHeadingOf } from "@/lib/document/section-headings";
import { opensTable, tableShare } from "@/lib/document/table-words";
import { readTitle } from "@/lib/document/title";
import { blocksOfLines } from "../text/blocks-of-lines";
import { WHOLE } from "../text/paragraphs";
import type { Sheet } from "./sheets";
import { TEXT_SHEET } from "./write/text-sheet";

/**
 * Blocks of the sheets of a workbook: a row with a single text that is title, heading or prose is a line, all
 * other rows are tables with their merged cells.
 */
export function readXlsx(sheets: readonly Sheet[]): readonly Block[] {
  const [first, ...others] = sheets;
  if (first?.name !== TEXT_SHEET) return blocksOfLines(sheets.flatMap(partsOf));
  // In a workbook of our own no line was broken to fit a page, and what stands over a table is its heading.
  const words = partsOf(first).flatMap((part): Part[] => (typeof part === "string" ? [part, WHOLE] : [part]));
  const tables = others.flatMap(partsOf).filter((part) => typeof part !== "string");
  return blocksOfLines([...words, ...tables]);
}

type Part = string | TableBlock;

function partsOf(sheet: Sheet): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  let begun = false;
  const endTable = (to: number) => {
    if (to > from) parts.push(...tableOf(sheet, from, to));
  };
  sheet.rows.forEach((row, y) => {
    const line = lineIn(row, begun);
    if (line === null) {
      begun ||= row.filter(isFilled).length > 1;
      return;
    }
    begun = false;
    endTable(y);
    parts.push(...line.split("\n"));
    from = y + 1;
  });
  endTable(sheet.rows.length);
  return parts;
}

/** The only text of a row, where it cannot be a row of a table; below the rows of one it has to be plain prose. */
function lineIn(row: readonly string[], begun: boolean): string | null {
  const [text = "", ...others] = row.filter(isFilled);
  if (others.length > 0 || text === "") return null;
  if (sectionHeadingOf(text) !== null || readTitle(text.replace(/\s+/gu, "")) !== null) return text;
  if (opensTable(text)) return null;
  return (!begun || text.length > LONGEST_HEAD) && tableShare(text) < 0.4 ? text : null;
}

function isFilled(cell: string): boolean {
  return cell.trim() !== "";
}

/** Heads over a whole band are shorter than a sentence. */
const LONGEST_HEAD = 25;

function tableOf({ name, rows, merges }: Sheet, from: number, to: number): readonly TableBlock[] {
  const inside = rows.slice(from, to);
  if (inside.every((row) => !row.some(isFilled))) return [];
  const covered = inside.map(() => new Set<number>());
  const spans = new Map<string, { readonly colSpan: number; readonly rowSpan: number }>();
  for (const { x, y, width, height } of merges) {
    if (y < from || y >= to) continue;
    const rowSpan = Math.min(height, to - y);
    spans.set(`${x}/${y - from}`, { colSpan: width, rowSpan });
    for (let dy = 0; dy < rowSpan; dy += 1)
      for (let dx = 0; dx < width; dx += 1) if (dx > 0 || dy > 0) covered[y - from + dy]?.add(x + dx);
  }
  const drawn = inside.map((row, y) =>
    row.flatMap((text, x) => (covered[y]?.has(x) ? [] : [cellOf(text, spans.get(`${x}/${y}`))])),
  );
  const at = { kind: "sheet", sheet: name, row: from + 1, column: 1 } as const;
  return [{ kind: "table", table: null, rows: drawn, at }];
}

function cellOf(text: string, span = { colSpan: 1, rowSpan: 1 }): TableCell {
  return { text: text.trim(), ...span, role: "unknown", cell: null, id: null, headers: [], total: false };
}
