import type { Block, TableBlock, TableCell } from "@/lib/document/blocks";
import { isLine, layoutOf } from "@/lib/document/paper/columns";
import { identityLines, markOf, titleLines, type Paper } from "@/lib/document/paper/paper";
import { dayOf } from "@/lib/report/dates";
import type { Typed } from "./set-type";

/** A report as the template wants it: words as data, nothing of them a program. */
export function typedOf(paper: Paper): Typed {
  const { content, blocks, sha256, index, version, dated } = paper;
  const data = {
    title: content.title,
    author: content.office.name,
    keywords: [`sha256:${sha256}`, index, `第${version}版`],
    description: identityLines(paper).join("；"),
    date: dayOf(dated).split("-").map(Number),
    identity: identityLines(paper),
    mark: markOf(paper),
    blocks: blocks.map(drawn),
  };
  return { json: JSON.stringify(data), at: Math.floor(dated.getTime() / 1000) };
}

function drawn(block: Block) {
  switch (block.kind) {
    case "title":
      return { kind: "heading", level: 1, lines: titleLines(block.text) };
    case "heading":
      return { kind: "heading", level: block.level + 1, lines: [block.text] };
    case "paragraph":
      return { kind: "paragraph", text: block.text };
    case "table":
      return tableOf(block);
  }
}

function tableOf(table: TableBlock) {
  return { kind: "table", ...layoutOf(table), rows: table.rows.map((row) => row.map(cellOf)) };
}

function cellOf({ text, colSpan, rowSpan, role }: TableCell) {
  const cell = { text, columns: colSpan, rows: rowSpan };
  return { ...cell, left: isLine({ text, role, rowSpan }) };
}
