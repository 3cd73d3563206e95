import type { Block, TableBlock } from "@/lib/document/blocks";
import { placeCells } from "@/lib/document/grid";

/** A way reports are found in the wild: the same blocks, printed otherwise. For tests. */
export type Shape = (blocks: readonly Block[]) => string;

/** A table as a full grid; covered places hold null, or the text of the cell that covers them. */
export function gridOf({ rows }: TableBlock, repeat = false): (string | null)[][] {
  const placed = placeCells(rows);
  const width = Math.max(...placed.flat().map(({ cell, x }) => x + cell.colSpan));
  const grid = rows.map(() => Array.from({ length: width }, (): string | null => null));
  for (const { cell, x, y } of placed.flat())
    for (let dy = 0; dy < cell.rowSpan; dy += 1)
      for (let dx = 0; dx < cell.colSpan; dx += 1) {
        const line = grid[y + dy];
        if (line && (repeat || (dx === 0 && dy === 0))) line[x + dx] = cell.text;
      }
  return grid;
}

const joined = (blocks: readonly Block[], table: (block: TableBlock) => string, gap = "\n") =>
  blocks.map((block) => (block.kind === "table" ? table(block) : block.text)).join(gap);

/** Markdown with bars; a merged cell stands once, the places it covers are empty. */
export const bars: Shape = (blocks) =>
  joined(blocks, (table) => {
    const lines = gridOf(table).map((row) => `| ${row.map((cell) => cell ?? "").join(" | ")} |`);
    return [lines[0], `|${"---|".repeat(gridOf(table)[0]?.length ?? 1)}`, ...lines.slice(1)].join("\n");
  });

/** The same with the text of a merged cell repeated in every place. */
export const repeatedBars: Shape = (blocks) =>
  joined(blocks, (table) =>
    gridOf(table, true)
      .map((row) => `| ${row.map((cell) => cell ?? "").join(" | ")} |`)
      .join("\n"),
  );

/** Covered places are not printed at all, empty ones are. */
export const looseBars: Shape = (blocks) =>
  joined(blocks, ({ rows }) => rows.map((row) => `${row.map(({ text }) => text).join(" | ")} |`).join("\n"));

/** One cell a line, a bar behind it. */
export const barLines: Shape = (blocks) =>
  joined(blocks, ({ rows }) => rows.flatMap((row) => row.map(({ text }) => `${text} |`)).join("\n"));

/** One cell a line. */
export const lines: Shape = (blocks) =>
  joined(blocks, ({ rows }) => rows.flatMap((row) => row.map(({ text }) => text)).join("\n"));

/** One cell a line with blank lines between, as page texts are saved. */
export const spacedLines: Shape = (blocks) =>
  joined(blocks, ({ rows }) => rows.flatMap((row) => row.map(({ text }) => text)).join("\n\n"), "\n\n");

/** What a PDF gives: rows on a line, long labels broken, the last figure pushed down, page numbers between. */
export const pdf: Shape = (blocks) =>
  joined(
    blocks.map((block) => (block.kind === "paragraph" ? { ...block, text: folded(block.text, 36) } : block)),
    ({ rows }) =>
      rows
        .map((row, at) => {
          const cells = row.map(({ text }) => folded(text.replace(/\s/gu, ""), 17));
          const line = cells.filter(Boolean).join(" ");
          const pushed = row.length > 7 && line.includes("\n") ? line.replace(/ (\S+)$/u, "\n$1") : line;
          return at % 9 === 8 ? `${pushed}\n- ${at} -` : pushed;
        })
        .join("\n\n"),
    "\n",
  );

/** Columns lined up with spaces. */
export const aligned: Shape = (blocks) =>
  joined(blocks, (table) => {
    const grid = gridOf(table);
    const widths = grid[0]?.map((_, x) => Math.max(...grid.map((row) => widthOf(row[x] ?? "")))) ?? [];
    return grid
      .map((row) => row.map((cell, x) => padded(cell ?? "", (widths[x] ?? 0) + 3)).join(""))
      .join("\n");
  });

/** Comma separated. */
export const commas: Shape = (blocks) =>
  joined(blocks, (table) =>
    gridOf(table)
      .map((row) => row.map((cell) => (/[,"]/u.test(cell ?? "") ? `"${cell}"` : (cell ?? ""))).join(","))
      .join("\n"),
  );

/** A page of HTML with merged cells. */
export const html: Shape = (blocks) => page(blocks, (text) => text);

/** What a word processor makes of it: paragraphs in cells, hard spaces in empty ones, names of spaces. */
export const wordHtml: Shape = (blocks) =>
  page(blocks, (text) => `<p class="MsoNormal"><span>${text || "&nbsp;"}</span><o:p></o:p></p>`);

/** The whole article in a table of the site's layout. */
export const nestedHtml: Shape = (blocks) =>
  `<html><body><table><tr><td>首页</td><td>${html(blocks)}</td></tr></table></body></html>`;

/** A table in HTML whose merged cells were taken apart and filled. */
export const flatHtml: Shape = (blocks) =>
  joined(
    blocks.map((block) => (block.kind === "table" ? block : { ...block, text: `<p>${block.text}</p>` })),
    (table) =>
      `<table>${gridOf(table, true)
        .map((row) => `<tr>${row.map((cell) => `<td>${cell ?? ""}</td>`).join("")}</tr>`)
        .join("")}</table>`,
  );

function page(blocks: readonly Block[], inside: (text: string) => string): string {
  const body = blocks.map((block) => {
    if (block.kind !== "table") return `<p>${block.text}</p>`;
    const rows = block.rows.map((row) => {
      const cells = row.map(
        ({ text, colSpan, rowSpan }) =>
          `<td${colSpan > 1 ? ` colspan="${colSpan}"` : ""}${rowSpan > 1 ? ` rowspan=${rowSpan}` : ""}>${inside(text)}</td>`,
      );
      return `<tr>${cells.join("\n")}</tr>`;
    });
    return `<table border=1><tbody>${rows.join("\n")}</tbody></table>`;
  });
  return body.join("\n");
}

function folded(text: string, width: number): string {
  return text.match(new RegExp(`.{1,${width}}`, "gu"))?.join("\n") ?? "";
}

function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > "\u2e80" ? 2 : 1), 0);
}

function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(1, width - widthOf(text)));
}
