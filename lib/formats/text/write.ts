import type { Block, TableBlock } from "@/lib/document/blocks";
import { placeCells } from "@/lib/document/grid";

/** A report as plain text: a blank line between blocks, tables with tabs, merged places left empty. */
export function writeText(blocks: readonly Block[]): string {
  return `${blocks.map((block) => (block.kind === "table" ? tableOf(block) : lineOf(block.text))).join("\n\n")}\n`;
}

function tableOf({ rows }: TableBlock): string {
  const placed = placeCells(rows);
  const width = Math.max(0, ...placed.flat().map(({ cell, x }) => x + cell.colSpan));
  return placed
    .map((row) => {
      const line = Array.from({ length: width }, () => "");
      for (const { cell, x } of row) line[x] = lineOf(cell.text);
      return line.join("\t");
    })
    .join("\n");
}

/** A block stays on its line and a cell between its tabs. */
function lineOf(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
