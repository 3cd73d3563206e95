import { readXlsx, type Sheet as Worksheet } from "hucre/xlsx";
import { refuse } from "@/lib/report/refusal";
import { damaged } from "../zip/open";
import { localName, openOffice, scanPart, type OfficeFile } from "../zip/office";
import { packZip } from "../zip/pack";

/** One visible sheet of a workbook, every row equally long: numbers and texts as printed, dates as 2026-01-05. */
export type Sheet = {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
};

/** A merged area: its upper left cell counted from 0, and the rows and columns it covers. */
export type Merge = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/**
 * The visible sheets of an .xlsx workbook: what its formulas gave when it was saved; nothing in it is run.
 * Refuses: too-large (over 20 MB, 200,000 cells), unreadable (old .xls, encrypted, damaged, no workbook).
 */
export async function readSheets(bytes: Uint8Array, name: string): Promise<readonly Sheet[]> {
  const file = await openOffice(bytes, name, isWanted);
  if (!file.parts.has("xl/workbook.xml"))
    throw refuse("unreadable", `“${name}”不是Excel工作簿，请另存为.xlsx后再试`);
  const range = rangeOf(measured(file));
  try {
    const seen = ({ hidden, veryHidden }: { hidden?: boolean; veryHidden?: boolean }) =>
      !hidden && !veryHidden;
    const { sheets } = await readXlsx(packZip(file.parts), { sheets: seen, range });
    return sheets.map(sheetOf);
  } catch {
    throw damaged(name);
  }
}

/** Nothing else is opened: no macros, no links to other files, no pictures. */
function isWanted(path: string): boolean {
  return WANTED.test(path);
}

const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/u;

type Extent = { readonly columns: number; readonly rows: number };

const MOST_CELLS = 200_000;
/** Of the area the filled cells span: rows are kept equally long. */
const LARGEST_AREA = 600_000;
const MOST_MERGES = 20_000;

/** Checks that every part is XML, and how far the filled cells reach. Refuses: too-large, unreadable. */
function measured(file: OfficeFile): Extent {
  let columns = 1;
  let rows = 1;
  let cells = 0;
  let merges = 0;
  let at = { column: 0, row: 0 };
  const visit = (element: string, attributes: ReadonlyMap<string, string>) => {
    const tag = localName(element);
    if (tag === "row") at = { column: 0, row: Number(attributes.get("r") ?? at.row + 1) };
    if (tag === "c") at = placeOf(attributes.get("r"), at);
    cells += tag === "c" ? 1 : 0;
    merges += tag === "mergeCell" ? 1 : 0;
    if (cells > MOST_CELLS || merges > MOST_MERGES) throw tooLarge(file.name);
    if (tag !== "v" && tag !== "is") return;
    columns = Math.max(columns, at.column);
    rows = Math.max(rows, at.row);
  };
  for (const path of file.parts.keys())
    scanPart(file, path, path.startsWith("xl/worksheets/") ? { open: visit } : {});
  if (!(columns * rows <= LARGEST_AREA)) throw tooLarge(file.name);
  return { columns, rows };
}

type Place = { readonly column: number; readonly row: number };

/** B12; a cell that does not say where it stands is the next of its row. */
function placeOf(reference: string | undefined, { column, row }: Place): Place {
  const [, letters = "", digits = ""] = /^([A-Z]{1,3})(\d{1,7})$/u.exec(reference ?? "") ?? [];
  return digits === "" ? { column: column + 1, row } : { column: columnOf(letters), row: Number(digits) };
}

function tooLarge(name: string) {
  return refuse("too-large", `“${name}”的表格太大，请只保留要导入的部分后再试`);
}

/** A is 1, Z is 26, AA is 27. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function rangeOf({ columns, rows }: Extent): string {
  let letters = "";
  for (let rest = columns; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `A1:${letters}${rows}`;
}

function sheetOf({ name, rows, merges = [] }: Worksheet): Sheet {
  const height = rows.length;
  const width = Math.max(0, ...rows.map((row) => row.length));
  return {
    name,
    rows: rows.map((row) => Array.from({ length: width }, (_, x) => printed(row[x] ?? null))),
    merges: merges.flatMap(({ startRow: y, startCol: x, endRow, endCol }) =>
      y < height && x < width && (endRow > y || endCol > x)
        ? [{ x, y, width: Math.min(endCol + 1, width) - x, height: Math.min(endRow + 1, height) - y }]
        : [],
    ),
  };
}

function printed(value: Worksheet["rows"][number][number]): string {
  if (value === null) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  // Fifteen digits are what a sheet keeps: 0.1 + 0.2 prints as 0.3.
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value.replace(/\r\n?/gu, "\n");
}
