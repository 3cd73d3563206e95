import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import type { TableBlock } from "@/lib/document/blocks";
import { refuse } from "@/lib/report/refusal";
import { linesOf } from "../text/lines";
import { BLOCKS, isElement, isSeen, pushChildren } from "./elements";
import { tableOf } from "./table";

/** The title in the head, and the body as lines of text and tables in their order. */
export type Page = { readonly title: string; readonly parts: readonly (string | TableBlock)[] };

/**
 * Walks a page without recursion, so that no depth of nesting can break it. A table that holds other tables
 * or whole paragraphs is layout: its cells are read like any other part of the page.
 */
export function partsOf(root: Tree.Document): Page {
  const layout = layoutTables(root);
  const parts: (string | TableBlock)[] = [];
  let line = "";
  let title = "";
  let cells = 0;
  const endLine = () => {
    if (line.trim() !== "") for (const one of linesOf(line)) parts.push(one);
    line = "";
  };
  const walk: Tree.Node[] = [root];
  for (let node = walk.pop(); node !== undefined; node = walk.pop()) {
    if (node === END) endLine();
    else if (node.nodeName === "#text" && "value" in node) line += node.value.replace(SPACE, " ");
    else if (!isElement(node)) pushChildren(node, walk);
    else if (node.tagName === "title") title ||= textOf(node);
    else if (isSeen(node)) {
      const isBlock = BLOCKS.has(node.tagName);
      if (isBlock) endLine();
      const table = node.tagName === "table" && !layout.has(node) ? tableOf(node) : null;
      if (table) cells += table.rows.reduce((sum, row) => sum + row.length, 0);
      if (cells > MOST_CELLS) throw refuse("unreadable", "表格太大，不像一份年度报告");
      if (table) parts.push(table);
      else if (isBlock) walk.push(END);
      if (!table) pushChildren(node, walk);
    }
  }
  endLine();
  return { title, parts };
}

/** A report has about 300; a page may hold other tables. */
const MOST_CELLS = 30_000;
/** Marks the end of a block on the stack. */
const END: Tree.CommentNode = { nodeName: "#comment", data: "", parentNode: null };
const SPACE = /[\t\n\f\r ]+/gu;

function textOf(node: Tree.Element): string {
  return node.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
}

/** Tables that hold another table. */
function layoutTables(root: Tree.Document): ReadonlySet<Tree.Node> {
  const holders = new Set<Tree.Node>();
  const walk: Tree.Node[] = [root];
  for (let node = walk.pop(); node !== undefined; node = walk.pop()) {
    pushChildren(node, walk);
    if (!isElement(node) || node.tagName !== "table") continue;
    for (let above = node.parentNode; above && !holders.has(above); above = parentOf(above)) {
      if (isElement(above) && above.tagName === "table") holders.add(above);
    }
  }
  return holders;
}

function parentOf(node: Tree.ParentNode): Tree.ParentNode | null {
  return "parentNode" in node ? node.parentNode : null;
}
