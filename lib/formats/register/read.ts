import { MOST_LINES, type RegisterLine, type RegisterProblem } from "@/lib/report/register";
import { refuse } from "@/lib/report/refusal";
import type { Edition } from "@/lib/template/vocabulary";
import { decode } from "../decode";
import { kindOf } from "../kind";
import { readSheets, type Sheet } from "../xlsx/sheets";
import { FIELD_NAMES, headerOf, missingIn, type Header } from "./header";
import { linesOf } from "./lines";
import { textRows } from "./text-rows";

/** What a register says. Columns nobody needs are named by their heads, and nothing of them is kept. */
export type RegisterReading = {
  readonly lines: readonly RegisterLine[];
  readonly problems: readonly RegisterProblem[];
  readonly dropped: readonly string[];
  /** The sheet read; null for text. */
  readonly sheet: string | null;
  /** Sheets that look like registers too and were not read. */
  readonly otherSheets: readonly string[];
};

/**
 * Reads a 申请台账 from .xlsx, .csv or rows pasted out of a sheet; columns in any order, found by their heads.
 * Refuses: unreadable (no such table, a column missing), too-large (over 20 MB or 20,000 lines).
 */
export async function readRegister(
  bytes: Uint8Array,
  name: string,
  edition: Edition,
): Promise<RegisterReading> {
  const tables = await tablesIn(bytes, name);
  const found = tables.flatMap((table) => {
    const header = headerOf(table.rows);
    return header ? [{ table, header }] : [];
  });
  const whole = found.filter(({ header }) => missingIn(header).length === 0);
  const [first] = whole;
  if (!first) throw unreadable(name, found[0]?.header ?? null);
  const { table, header } = first;
  const { lines, problems } = linesOf(edition, header, table.rows);
  if (lines.length + problems.length > MOST_LINES)
    throw refuse("too-large", `“${name}”超过${MOST_LINES}行，请只保留上年结转和本年的申请后再试`);
  return {
    lines,
    problems,
    dropped: header.dropped,
    sheet: table.name,
    otherSheets: whole.slice(1).flatMap((other) => other.table.name ?? []),
  };
}

type Table = { readonly name: string | null; readonly rows: readonly (readonly string[])[] };

async function tablesIn(bytes: Uint8Array, name: string): Promise<readonly Table[]> {
  const kind = kindOf(bytes);
  if (kind === "zip" || kind === "ole")
    return (await readSheets(bytes, name)).map((sheet) => ({ name: sheet.name, rows: spread(sheet) }));
  if (kind !== null) throw refuse("unreadable", `“${name}”不是表格，请另存为.xlsx或.csv后再试`);
  return [{ name: null, rows: textRows(decode(bytes, name)) }];
}

/** One day over several lines is the day of each of them. */
function spread({ rows, merges }: Sheet): Table["rows"] {
  const copies = rows.map((row) => [...row]);
  for (const { x, y, width, height } of merges) {
    const value = rows[y]?.[x] ?? "";
    for (const row of copies.slice(y, y + height)) row.fill(value, x, x + width);
  }
  return copies;
}

function unreadable(name: string, header: Header | null) {
  const needed = Object.values(FIELD_NAMES).join("、");
  if (!header)
    return refuse("unreadable", `“${name}”里没有找到台账的标题行。标题行要有${needed}四列，可以下载模板对照`);
  const missing = missingIn(header)
    .map((column) => `“${column}”`)
    .join("、");
  return refuse("unreadable", `“${name}”的标题行里没有找到${missing}列，请补上或者改成这个名称后再试`);
}
