import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { TableBlock, TableCell as DrawnCell } from "@/lib/document/blocks";
import { isLine, layoutOf, type Layout } from "@/lib/document/paper/columns";
import { FACES, fontOf } from "./faces";
import { twips } from "./twips";

/** A statutory table with its merged heads; those over all columns are repeated on every page. */
export function tableOf(block: TableBlock): Table {
  const layout = layoutOf(block);
  const columns = layout.columns.map(twips);
  return new Table({
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { left: 45, right: 45, top: 40, bottom: 40 },
    rows: block.rows.map(
      (row, at) =>
        new TableRow({
          tableHeader: at < layout.heads,
          cantSplit: true,
          children: row.map((cell) => cellOf(cell, layout, at === block.rows.length - 1)),
        }),
    ),
  });
}

/** A row keeps to the next where the table is short, so that it stands on one page. */
function cellOf(cell: DrawnCell, { size, heads }: Layout, isLast: boolean): TableCell {
  const { text, colSpan, rowSpan } = cell;
  return new TableCell({
    columnSpan: colSpan,
    rowSpan,
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        alignment: isLine(cell) ? AlignmentType.LEFT : AlignmentType.CENTER,
        keepNext: heads === 0 && !isLast,
        spacing: { line: 240, before: 0, after: 0 },
        indent: { firstLine: 0 },
        children: [new TextRun({ text, font: fontOf(FACES.body), size: Math.round(size * 2) })],
      }),
    ],
  });
}
