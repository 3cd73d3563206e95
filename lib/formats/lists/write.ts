import { writeXlsx, type Cell, type DataValidation, type WriteSheet } from "hucre/xlsx";

/** A column of a list: its head, how wide it is, and what may be chosen in it. */
export type ListColumn = {
  readonly head: string;
  readonly width: number;
  readonly choices?: readonly string[];
};

export type List = {
  /** Of the workbook and, shorter, of the sheet. */
  readonly title: string;
  readonly sheet: string;
  readonly columns: readonly ListColumn[];
  readonly lines: readonly (readonly string[])[];
  /** How it is filled in: a sheet of its own. */
  readonly notes: readonly (readonly [name: string, text: string])[];
};

/** Writes a list to be filled in and brought back. Every cell is text: no formula comes in with a name. */
export async function writeList({ title, sheet, columns, lines, notes }: List): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name: sheet,
        columns: columns.map(({ width }) => ({ width, numFmt: "@" })),
        rows: [],
        cells: textCells([columns.map(({ head }) => head), ...lines], true),
        freezePane: { rows: 1, columns: 1 },
        dataValidations: columns.flatMap(({ choices }, at) => (choices ? [choiceOf(at, choices)] : [])),
        pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      },
      notesSheet(notes),
    ],
    properties: { title },
  });
}

const HEAD = {
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "DCE6F1" } },
  alignment: { horizontal: "center", vertical: "center", wrapText: true },
} as const;

function textCells(rows: readonly (readonly string[])[], headed: boolean): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach((row, y) =>
    row.forEach((value, x) => {
      const style = headed && y === 0 ? { style: HEAD } : {};
      if (value !== "") cells.set(`${y},${x}`, { value, type: "string", ...style });
    }),
  );
  return cells;
}

/** Below the heads, with room for lines to come. */
const LAST_ROW = 1_001;

function choiceOf(at: number, choices: readonly string[]): DataValidation {
  const letter = String.fromCharCode(65 + at);
  return {
    type: "list",
    formula1: `"${choices.join(",")}"`,
    range: `${letter}2:${letter}${LAST_ROW}`,
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: "请从下拉选项中选择",
    errorMessage: "其他写法导入时认不出。",
  };
}

function notesSheet(notes: List["notes"]): WriteSheet {
  return {
    name: "填写说明",
    columns: [{ width: 14, style: { font: { bold: true } } }, { width: 90 }],
    rows: [],
    cells: textCells(notes, false),
  };
}
