import { Fragment, Schema, Slice, type Node } from "prosemirror-model";
import { piecesOf, tokenOf } from "@/lib/report/tokens";

/** Plain official prose: paragraphs of text, and live figures in it. Whatever else is pasted has no place. */
export const schema = new Schema({
  nodes: {
    doc: { content: "paragraph+" },
    paragraph: {
      content: "inline*",
      parseDOM: [{ tag: "p" }],
      toDOM: () => ["p", 0],
    },
    figure: {
      group: "inline",
      inline: true,
      atom: true,
      attrs: { cell: { validate: "string" } },
      parseDOM: [
        { tag: "span[data-figure]", getAttrs: (dom) => ({ cell: dom.getAttribute("data-figure") ?? "" }) },
      ],
      toDOM: (node) => ["span", { "data-figure": cellIn(node) }],
      leafText: (node) => tokenOf(cellIn(node)),
    },
    text: { group: "inline" },
  },
});

export const PARAGRAPH = nodeType("paragraph");
export const FIGURE = nodeType("figure");

/** The cell a live figure follows; "" for every other node. */
export function cellIn(node: Node): string {
  const cell: unknown = node.attrs.cell;
  return typeof cell === "string" ? cell : "";
}

/** Stored prose as a document: a paragraph a line, marks as live figures. */
export function documentOf(raw: string): Node {
  return schema.node("doc", null, paragraphsOf(raw.split(/\r?\n/u)));
}

/** A document as it is stored; undoes `documentOf`. */
export function storedText(doc: Node): string {
  return doc.textBetween(0, doc.content.size, "\n");
}

/** Lines to be put into a text: the first joins what stands before, the last what comes after. */
export function sliceOf(lines: readonly string[]): Slice {
  return new Slice(Fragment.from(paragraphsOf(lines)), 1, 1);
}

/** Where a stored character stands in the document. */
export function positionAt(doc: Node, stored: number): number {
  let left = stored;
  let position = 1;
  for (const paragraph of doc.children) {
    const length = paragraph.textBetween(0, paragraph.content.size).length;
    if (left <= length) return position + within(paragraph, left);
    left -= length + 1;
    position += paragraph.nodeSize;
  }
  return doc.content.size - 1;
}

/** The stored offset of a place in the document. */
export function storedAt(doc: Node, position: number): number {
  return doc.textBetween(0, position, "\n").length;
}

function within(paragraph: Node, stored: number): number {
  let left = stored;
  let position = 0;
  for (const child of paragraph.children) {
    const length = child.isText ? child.nodeSize : tokenOf(cellIn(child)).length;
    if (left < length) return position + (child.isText ? left : 0);
    left -= length;
    position += child.nodeSize;
  }
  return position;
}

function paragraphsOf(lines: readonly string[]): readonly Node[] {
  return lines.map((line) =>
    PARAGRAPH.create(
      null,
      piecesOf(line).map(({ cell, text }) => (cell === null ? schema.text(text) : FIGURE.create({ cell }))),
    ),
  );
}

function nodeType(name: string) {
  const type = schema.nodes[name];
  if (!type) throw new RangeError(name);
  return type;
}
