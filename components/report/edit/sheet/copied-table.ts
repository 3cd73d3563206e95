import type { TableBlock, TableCell } from "@/lib/document/blocks";
import { placeCells } from "@/lib/document/grid";

/** What a spreadsheet or a page put on the clipboard: as drawn, and laid out flat with tabs and line ends. */
export type Copied = { readonly drawn: TableBlock; readonly text: string };

type Drawn = Pick<TableCell, "text" | "colSpan" | "rowSpan">;

/** Excel and WPS copy a table twice: as HTML, which knows merged cells, and as text, which does not. */
export function copiedFrom(data: Pick<DataTransfer, "getData">): Copied {
  const drawn = drawnRows(data.getData("text/html"));
  return drawn.length > 0 ? copiedOf(drawn) : copiedOf(textRows(data.getData("text/plain")));
}

/** Rows of cells as a table; what a merged cell covers is blank when laid out flat. */
export function copiedOf(rows: readonly (readonly Drawn[])[]): Copied {
  const drawn: TableBlock = { kind: "table", table: null, rows: rows.map((row) => row.map(unknownCell)) };
  const placed = placeCells(drawn.rows);
  const width = Math.max(0, ...placed.flat().map(({ x, cell }) => x + cell.colSpan));
  const lines = placed.map((row) => {
    const line = Array.from({ length: width }, () => "");
    for (const { x, cell } of row) line[x] = cell.text;
    return line.join("\t");
  });
  return { drawn, text: lines.join("\n") };
}

/** Whether words and figures were copied together: then the words say where the figures belong. */
export function isLabelled({ drawn }: Copied): boolean {
  const texts = drawn.rows.flat().map(({ text }) => text);
  return texts.some((text) => /\p{L}/u.test(text)) && texts.filter((text) => FIGURE.test(text)).length > 1;
}

const FIGURE = /^[\d,.，．０-９]*[\d０-９][\d,.，．０-９]*$/u;

function textRows(text: string): readonly (readonly Drawn[])[] {
  const lines = text.replace(/\r\n?/gu, "\n").replace(/\n+$/u, "").split("\n");
  return lines.map((line) => line.split("\t").map((raw) => single(raw)));
}

/** An inert document: nothing in it is loaded, run or shown. */
function drawnRows(html: string): readonly (readonly Drawn[])[] {
  if (!/<t[dh]\b/iu.test(html)) return [];
  const { rows } = [...new DOMParser().parseFromString(html, "text/html").querySelectorAll("table")].reduce(
    (all, table) => ({ rows: [...all.rows, ...table.rows] }),
    { rows: [] as readonly HTMLTableRowElement[] },
  );
  return rows.map((row) =>
    [...row.cells].map(({ textContent, colSpan, rowSpan }) => ({ ...single(textContent), colSpan, rowSpan })),
  );
}

function single(raw: string): Drawn {
  return { text: raw.replace(/\s+/gu, " ").trim(), colSpan: 1, rowSpan: 1 };
}

function unknownCell({ text, colSpan, rowSpan }: Drawn): TableCell {
  return { text, colSpan, rowSpan, role: "unknown", cell: null, id: null, headers: [], total: false };
}
