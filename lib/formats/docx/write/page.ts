import { AlignmentType, Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from "docx";
import { TextWatermark } from "docx/watermarks";
import { TEXT_WIDTH } from "@/lib/document/paper/columns";
import { identityLines, markOf, type Paper } from "@/lib/document/paper/paper";
import { FACES, fontOf } from "./faces";
import { twips } from "./twips";

/** A4 after GB/T 9704: 37 mm above, 28 mm at the binding, a type area of 156 × 225 mm. */
export const PAGE = {
  size: { width: twips(210), height: twips(297) },
  margin: {
    top: twips(37),
    bottom: twips(35),
    left: twips(28),
    right: twips(26),
    header: twips(22),
    footer: twips(25),
  },
} as const;

/** What identifies the file, small over every page; over what is not public a mark that cannot be missed. */
export function headerOf(paper: Paper): Header {
  const [left, right] = identityLines(paper);
  const mark = markOf(paper);
  const small = { font: fontOf(FACES.section), size: 14, color: "5A5A5A" } as const;
  return new Header({
    children: [
      new Paragraph({
        spacing: { line: 240 },
        indent: { firstLine: 0 },
        tabStops: [{ type: TabStopType.RIGHT, position: twips(TEXT_WIDTH) }],
        children: [
          new TextRun({ ...small, text: left }),
          new TextRun({ ...small, text: `\t${right}` }),
          ...(mark ? [new TextWatermark({ text: mark, font: FACES.section.name, color: "D0D0D0" })] : []),
        ],
      }),
    ],
  });
}

/** 四号宋体 with a dash on each side: odd pages on the right, even pages on the left, one sign from the edge. */
export function footerOf(side: "odd" | "even"): Footer {
  const number = { font: fontOf(FACES.number), size: 28 } as const;
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === "odd" ? AlignmentType.RIGHT : AlignmentType.LEFT,
        spacing: { line: 240 },
        indent: { firstLine: 0, ...(side === "odd" ? { right: 280 } : { left: 280 }) },
        children: [new TextRun({ ...number, children: ["— ", PageNumber.CURRENT, " —"] })],
      }),
    ],
  });
}
