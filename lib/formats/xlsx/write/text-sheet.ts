import type { Cell as SheetCell, WriteSheet } from "hucre/xlsx";
import type { Block } from "@/lib/document/blocks";
import { heightOf } from "./height";
import { PAGE } from "./table-sheet";
import { STYLES } from "./styles";

/** The name of the sheet that holds the words of a report; what reads it knows that its cells are whole paragraphs. */
export const TEXT_SHEET = "文字";

/** Everything of a report that is no table, a paragraph a cell; a heading stands there if words follow it. */
export function textSheet(blocks: readonly Block[]): WriteSheet {
  const written = blocks.filter((block, at) => block.kind !== "table" && !isOverTable(block, blocks[at + 1]));
  const lines = written.flatMap((block) =>
    block.kind === "table" ? [] : piecesOf(block.text).map((text) => ({ ...block, text })),
  );
  return {
    name: TEXT_SHEET,
    columns: [{ width: WIDTH }],
    rows: [],
    rowDefs: new Map(lines.map((line, y) => [y, { height: heightOf(line.text, sizeOf(line)) }])),
    cells: new Map(lines.map((line, y) => [`${y},0`, cellOf(line)])),
    pageSetup: PAGE,
  };
}

const WIDTH = 72;

type Line = Exclude<Block, { kind: "table" }>;

function isOverTable(block: Block, next: Block | undefined): boolean {
  return block.kind === "heading" && next?.kind === "table";
}

/** Always a text, whatever it begins with: no formula can come in with a sentence. */
function cellOf(line: Line): Partial<SheetCell> {
  return { value: line.text, type: "string", style: styleOf(line) };
}

function styleOf(line: Line) {
  switch (line.kind) {
    case "title":
      return STYLES.title;
    case "heading":
      return line.level === 1 ? STYLES.heading : STYLES.part;
    case "paragraph":
      return STYLES.paragraph;
  }
}

function sizeOf(line: Line) {
  return { width: WIDTH, size: styleOf(line).font.size };
}

/** A cell holds 32,767 signs. */
const LONGEST = 32_000;

function piecesOf(text: string): readonly string[] {
  return text.match(new RegExp(`[^]{1,${LONGEST}}`, "gu")) ?? [text];
}
