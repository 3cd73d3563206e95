import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import type { TableBlock } from "@/lib/document/blocks";
import { linesOf } from "../text/lines";
import { isElement, isSeen, BLOCKS } from "./elements";
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
  const endLine = () => {
    if (line.trim() !== "") parts.push(...linesOf(line));
    line = "";
  };
  const walk: (Tree.Node | typeof END)[] = [root];
  for (let node = walk.pop(); node !== undefined; node = walk.pop()) {
    if (node === END) endLine();
    else if (node.nodeName === "#text" && "value" in node) line += node.value.replace(SPACE, " ");
    else if (!isElement(node)) walk.push(...childrenOf(node));
    else if (node.tagName === "title") title ||= textOf(node);
    else if (!isSeen(node)) continue;
    else {
      if (BLOCKS.has(node.tagName)) endLine();
      const table = node.tagName === "table" && !layout.has(node) ? tableOf(node) : null;
      if (table) parts.push(table);
      else if (BLOCKS.has(node.tagName)) walk.push(END, ...childrenOf(node));
      else walk.push(...childrenOf(node));
    }
  }
  endLine();
  return { title, parts };
}

const END = Symbol("end of a block");
const SPACE = /[\t\n\f\r ]+/gu;

function childrenOf(node: Tree.Node): readonly Tree.Node[] {
  return "childNodes" in node ? node.childNodes.toReversed() : [];
}

function textOf(node: Tree.Element): string {
  return node.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
}

/** Tables that hold another table. */
function layoutTables(root: Tree.Document): ReadonlySet<Tree.Node> {
  const holders = new Set<Tree.Node>();
  const walk: Tree.Node[] = [root];
  for (let node = walk.pop(); node !== undefined; node = walk.pop()) {
    if ("childNodes" in node) for (const child of node.childNodes) walk.push(child);
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
