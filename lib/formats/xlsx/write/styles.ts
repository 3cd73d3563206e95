import type { CellStyle } from "hucre/xlsx";

const SIDE = { style: "thin", color: { rgb: "000000" } } as const;
const BORDER = { top: SIDE, bottom: SIDE, left: SIDE, right: SIDE };
const FACE = { name: "宋体", size: 10 } as const;

/** How the cells of a written report look: black on white, as the form is printed. */
export const STYLES = {
  heading: { font: { name: "黑体", size: 14 }, alignment: { vertical: "center", wrapText: false } },
  head: {
    font: FACE,
    border: BORDER,
    alignment: { horizontal: "center", vertical: "center", wrapText: true },
  },
  line: { font: FACE, border: BORDER, alignment: { horizontal: "left", vertical: "center", wrapText: true } },
  figure: { font: FACE, border: BORDER, alignment: { horizontal: "center", vertical: "center" } },
  total: {
    font: { ...FACE, bold: true },
    border: BORDER,
    alignment: { horizontal: "center", vertical: "center" },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "F2F2F2" } },
  },
  title: {
    font: { name: "方正小标宋简体", size: 18 },
    alignment: { horizontal: "center", vertical: "center", wrapText: true },
  },
  part: { font: { name: "楷体", size: 12 }, alignment: { vertical: "top", wrapText: true } },
  paragraph: { font: { name: "仿宋", size: 12 }, alignment: { vertical: "top", wrapText: true } },
} as const satisfies Readonly<Record<string, CellStyle>>;
