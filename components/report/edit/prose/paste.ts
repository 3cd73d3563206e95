import { DOMParser, DOMSerializer, type ParseOptions, type Slice } from "prosemirror-model";
import type { EditorProps } from "prosemirror-view";
import { cellIn, FIGURE, schema, sliceOf } from "./schema";

/**
 * What comes in from the clipboard or is dropped is text and nothing else: no styles, pictures, links or
 * tables. What goes out shows live figures as figures, and still knows them when it comes back here.
 */
export function pasteProps(print: (cell: string) => string): Partial<EditorProps> {
  const nodes = DOMSerializer.nodesFromSchema(schema);
  const figure: typeof nodes.figure = (node) => [
    "span",
    { "data-figure": cellIn(node) },
    print(cellIn(node)),
  ];
  return {
    clipboardTextParser: (text) => sliceOf(linesOfText(text)),
    clipboardParser: new PlainParser(schema, DOMParser.fromSchema(schema).rules),
    clipboardSerializer: new DOMSerializer({ ...nodes, figure }, {}),
    clipboardTextSerializer: ({ content }) =>
      content.textBetween(0, content.size, "\n", (node) => (node.type === FIGURE ? print(cellIn(node)) : "")),
  };
}

/** Lines of pasted text: one line stays as it is, of several the edges and the empty ones go. */
export function linesOfText(text: string): readonly string[] {
  const lines = text.split(/\r\n?|[\n\v\u2028\u2029]/u).map((line) => line.replace(/[\t\u00a0]+/gu, " "));
  if (lines.length === 1) return lines;
  const written = lines.map((line) => line.trim()).filter(Boolean);
  return written.length > 0 ? written : [""];
}

class PlainParser extends DOMParser {
  /** White space is kept for what was copied out of an editor like this one: that may hold live figures. */
  override parseSlice(dom: globalThis.Node, options: ParseOptions = {}): Slice {
    if (options.preserveWhitespace) return super.parseSlice(dom, options);
    return sliceOf(linesOfText(textOf(dom).replace(/ {2,}/gu, " ")));
  }
}

const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CENTER DD DIV DL DT FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TR UL".split(
    " ",
  ),
);
const UNSEEN = new Set("HEAD LINK META NOSCRIPT SCRIPT STYLE TEMPLATE TITLE XML".split(" "));

/** The text of a piece of a page as it is read: a line a paragraph, a line a row of a table. */
function textOf(node: globalThis.Node, inRow = false): string {
  if (node.nodeType === node.TEXT_NODE) return (node.textContent ?? "").replace(/[ \t\r\n\u00a0]+/gu, " ");
  if (UNSEEN.has(node.nodeName)) return "";
  const name = node.nodeName;
  const inner = [...node.childNodes].map((child) => textOf(child, inRow || name === "TR")).join("");
  if (name === "TD" || name === "TH") return `${inner} `;
  if (!BLOCKS.has(name)) return inner;
  return inRow ? `${inner} ` : `\n${inner}\n`;
}
