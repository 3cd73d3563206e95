import type { Node, Table } from "@/lib/template/vocabulary";
import { leavesOf, type Cell } from "@/lib/template/walk";

/** What the template says about filling in a line: articles of the 条例 and the counting rule. */
export type Help = { readonly articles: string | null; readonly text: string | null };

/** The help of a row or column: the innermost node that says anything. */
export function helpOf(path: readonly Node[]): Help {
  return {
    articles: path.findLast(({ articles }) => articles)?.articles ?? null,
    text: path.findLast(({ help }) => help)?.help ?? null,
  };
}

/** Column heads of a table that need explaining, each once, in the order of print. */
export function columnHelps(table: Table): readonly { readonly label: string; readonly text: string }[] {
  const told = new Map<string, string>();
  for (const path of table.bands.flatMap(({ columns }) => leavesOf(columns))) {
    const { text } = helpOf(path);
    const label = path
      .map((node) => node.label)
      .filter(Boolean)
      .join(" / ");
    if (text) told.set(label, text);
  }
  return [...told].map(([label, text]) => ({ label, text }));
}

/** 「法人或其他组织 / 商业企业」: a column by its heads, without one that stands over all of them. */
export function columnLabel({ column, band }: Cell): string {
  const heads = band.columns.length === 1 && column.length > 1 ? column.slice(1) : column;
  return heads
    .map(({ label }) => label)
    .filter(Boolean)
    .join(" / ");
}

/** 「（三）不予公开 / 1.属于国家秘密」: a row by its heads, without the one that stands over all results. */
export function rowLabel({ row }: Pick<Cell, "row">): string {
  const heads = row.length > 1 ? row.slice(1) : row;
  return heads
    .map(({ label }) => label)
    .filter(Boolean)
    .join(" / ");
}

/** 「（一）予以公开 × 自然人」: a cell as short as it can be named. */
export function shortName(cell: Cell): string {
  const row = cell.row.findLast(({ label }) => label)?.label ?? "";
  return [row, columnLabel(cell)].filter(Boolean).join(" × ");
}
