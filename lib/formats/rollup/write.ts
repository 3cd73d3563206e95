import {
  writeXlsx,
  type Cell as SheetCell,
  type CellValue,
  type MergeRange,
  type WriteSheet,
} from "hucre/xlsx";
import type { Values } from "@/lib/template/equations";
import { publicNumber } from "@/lib/template/quantity";
import type { Edition, Table } from "@/lib/template/vocabulary";
import { cellsOf, tablesOf, type Cell } from "@/lib/template/walk";

/** One office of the workbook; no figures where it has none to show. */
export type Line = { readonly name: string; readonly note: string; readonly figures: Values | null };

export type SeasonBook = {
  readonly title: string;
  /** What is counted, as of when: one fact a line. */
  readonly about: readonly (readonly [name: string, value: string])[];
  /** Added up in the sums below them; then those that are not. */
  readonly counted: readonly Line[];
  readonly others: readonly Line[];
  readonly sums: Values;
};

/**
 * An .xlsx of a season: a sheet a table, a row an office, the sums between those counted and those not; money in
 * 万元. Texts are written as texts and figures as numbers: no formula can come in with a name.
 */
export async function writeSeason(edition: Edition, book: SeasonBook): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [...tablesOf(edition).map((table) => sheetOf(edition, table, book)), aboutSheet(book)],
    properties: { title: book.title },
  });
}

function sheetOf(edition: Edition, table: Table, { counted, others, sums }: SeasonBook): WriteSheet {
  const cells = cellsOf(edition).filter((cell) => cell.table === table);
  const heads = cells.map(headOf);
  const total: Line = { name: "合计", note: `计入${counted.length}个单位`, figures: sums };
  const rows = [
    ["单位", "汇总", ...heads.map(({ above }) => above)],
    ["", "", ...heads.map(({ own }) => own)],
    ...[...counted, total, ...others].map((line) => [line.name, line.note, ...figuresOf(cells, line)]),
  ];
  const sumRow = HEAD_ROWS + counted.length;
  return {
    name: `表${NUMERALS[table.ordinal]}`,
    columns: [{ width: 30 }, { width: 24 }, ...cells.map(() => ({ width: 12 }))],
    rows: [],
    cells: asWritten(rows, sumRow),
    merges: [...mergedHeads(heads), ...[0, 1].map((at) => merge(0, 1, at, at))],
    freezePane: { rows: HEAD_ROWS, columns: 1 },
    pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

const HEAD_ROWS = 2;
const NUMERALS = { 2: "二", 3: "三", 4: "四" } as const;

type Head = { readonly above: string; readonly own: string };

/** Row heads over column heads; where the form prints no row heads, the group stands over its columns. */
function headOf({ band, row, column }: Cell): Head {
  const words = (labels: readonly (string | undefined)[]) => labels.filter(Boolean).join(" / ");
  const rows = row.map(({ label }) => label);
  const columns = column.map(({ label, unit }) =>
    unit && !label.includes(unit) ? `${label}（${unit}）` : label,
  );
  return words(rows) === ""
    ? { above: words([band.heading, ...columns.slice(0, -1)]), own: words(columns.slice(-1)) }
    : { above: words([band.heading, ...rows]), own: words(columns) };
}

function mergedHeads(heads: readonly Head[]): MergeRange[] {
  const merges: MergeRange[] = [];
  let from = 0;
  for (let at = 1; at <= heads.length; at += 1) {
    if (heads[at]?.above === heads[from]?.above) continue;
    if (at - from > 1) merges.push(merge(0, 0, from + 2, at + 1));
    from = at;
  }
  return merges;
}

function merge(startRow: number, endRow: number, startCol: number, endCol: number): MergeRange {
  return { startRow, endRow, startCol, endCol };
}

function figuresOf(cells: readonly Cell[], { figures }: Line): readonly CellValue[] {
  return cells.map(({ id, quantity }) => figures && publicNumber(figures[id] ?? null, quantity));
}

/** Every cell with its kind said, so that no text is ever taken for anything else. */
function asWritten(rows: readonly (readonly CellValue[])[], sumRow: number): Map<string, Partial<SheetCell>> {
  const cells = new Map<string, Partial<SheetCell>>();
  rows.forEach((row, y) =>
    row.forEach((value, x) => {
      if (value === null || value === "") return;
      const type = typeof value === "number" ? "number" : "string";
      const style = y < HEAD_ROWS ? HEAD : y === sumRow ? SUM : undefined;
      cells.set(`${y},${x}`, { value, type, ...(style && { style }) });
    }),
  );
  return cells;
}

const HEAD = {
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "DCE6F1" } },
  alignment: { horizontal: "center", vertical: "center", wrapText: true },
} as const;

const SUM = {
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "F2F5F9" } },
} as const;

function aboutSheet({ title, about }: SeasonBook): WriteSheet {
  return {
    name: "说明",
    columns: [{ width: 18 }, { width: 90 }],
    rows: [],
    cells: asWritten([[title], [], ...about], -1),
  };
}
