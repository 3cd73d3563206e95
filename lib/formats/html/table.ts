import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import type { TableBlock, TableCell } from "@/lib/document/blocks";
import { attribute, BLOCKS, isElement, isSeen, pushChildren } from "./elements";

/** A table of an HTML page with its merged cells; null where it only lays out text. */
export function tableOf(table: Tree.Element): TableBlock | null {
  const rows = inside(table, "tr").map((row) => cellsOf(row).map(cellOf));
  const cells = rows.flat();
  const layout = rows.every((row) => row.length < 2) || cells.some(({ text }) => text.length > LONGEST_CELL);
  return layout || cells.length === 0 ? null : { kind: "table", table: null, rows };
}

/** More than this in one cell is an article, not a label. */
const LONGEST_CELL = 600;

/** Browsers allow 1000; no table of the report is wider than 20. */
const WIDEST = 60;
const TALLEST = 400;

function cellOf(cell: Tree.Element): TableCell {
  return {
    text: textOf(cell),
    colSpan: span(cell, "colspan", WIDEST),
    rowSpan: span(cell, "rowspan", TALLEST),
    role: "unknown",
    cell: null,
    id: null,
    headers: [],
    total: false,
  };
}

function span(cell: Tree.Element, name: string, most: number): number {
  const value = Number.parseInt(attribute(cell, name) ?? "1", 10);
  return Number.isFinite(value) ? Math.min(Math.max(value, 1), most) : 1;
}

/** Elements of a name under a table; a table without tables inside is never deep, but its cells may be. */
function inside(root: Tree.Element, name: string): readonly Tree.Element[] {
  const found: Tree.Element[] = [];
  const walk: Tree.Node[] = [];
  pushChildren(root, walk);
  for (let node = walk.pop(); node !== undefined; node = walk.pop()) {
    if (!isElement(node)) continue;
    if (node.tagName === name) found.push(node);
    else pushChildren(node, walk);
  }
  return found;
}

function cellsOf(row: Tree.Element): readonly Tree.Element[] {
  return row.childNodes.filter(isElement).filter(({ tagName }) => tagName === "td" || tagName === "th");
}

/** The text of a cell; what stands on lines of its own stays apart, so that no two figures run together. */
function textOf(cell: Tree.Element): string {
  let text = "";
  const walk: Tree.Node[] = [];
  pushChildren(cell, walk);
  for (let node = walk.pop(); node !== undefined; node = walk.pop()) {
    if ("value" in node) text += node.value.replace(/[\t\n\f\r ]+/gu, " ");
    if (!isElement(node) || !isSeen(node)) continue;
    if (BLOCKS.has(node.tagName)) text += "\n";
    pushChildren(node, walk);
  }
  return text.replace(/\s*\n\s*/gu, "\n").trim();
}
