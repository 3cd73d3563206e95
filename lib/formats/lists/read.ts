import { fold } from "@/lib/document/fold";
import { refuse } from "@/lib/report/refusal";
import { readSheets } from "../xlsx/sheets";

/** The columns of a list by their heads; `needed` are those it is known by. */
export type ListForm<Column extends string> = {
  /** What the list is called, as 名录. */
  readonly name: string;
  readonly heads: Readonly<Record<Column, string>>;
  readonly needed: readonly Column[];
  readonly most: number;
};

/** A line that says something: where it stands in the sheet, from 1, and its cells; blank or absent is "". */
export type ListLine<Column extends string> = {
  readonly row: number;
  readonly cells: Readonly<Record<Column, string>>;
};

export type ListReading<Column extends string> = {
  readonly lines: readonly ListLine<Column>[];
  /** The heads as they stand there; one that is absent is "". */
  readonly heads: Readonly<Record<Column, string>>;
};

/**
 * Reads a list from the first sheet of an .xlsx that has its heads; columns in any order.
 * Refuses: unreadable (no such sheet, a head missing), too-large (also more lines than `most`).
 */
export async function readList<Column extends string>(
  bytes: Uint8Array,
  name: string,
  form: ListForm<Column>,
): Promise<ListReading<Column>> {
  const sheets = await readSheets(bytes, name);
  const found = sheets.flatMap(({ rows }) => {
    const header = headerOf(rows, form);
    return header ? [{ rows, ...header }] : [];
  });
  const [best] = found.toSorted((one, other) => one.missing.length - other.missing.length);
  if (!best)
    throw refuse("unreadable", `“${name}”里没有找到${form.name}的标题行，请先下载一份，在它上面修改`);
  if (best.missing.length > 0) {
    const heads = best.missing.map((column) => `“${form.heads[column]}”`).join("、");
    throw refuse("unreadable", `“${name}”的标题行里没有${heads}列，请补上这一列后再试`);
  }
  const { rows, at, columns } = best;
  const lines = rows.flatMap((cells, index): readonly ListLine<Column>[] => {
    const line = pick(form, (column) => textAt(cells, columns.get(column)));
    return index > at && cells.some((cell) => cell.trim() !== "") ? [{ row: index + 1, cells: line }] : [];
  });
  if (lines.length > form.most)
    throw refuse("too-large", `“${name}”超过${form.most}行，请只保留要导入的行后再试`);
  return { lines, heads: pick(form, (column) => textAt(rows[at] ?? [], columns.get(column))) };
}

type Header<Column> = {
  readonly at: number;
  readonly columns: ReadonlyMap<Column, number>;
  readonly missing: readonly Column[];
};

/** Notes may stand above the heads, seldom more than a few lines. */
const DEEPEST = 30;

/** The first row with at least two of the heads. */
function headerOf<Column extends string>(
  rows: readonly (readonly string[])[],
  { heads, needed }: ListForm<Column>,
): Header<Column> | null {
  for (const [at, cells] of rows.slice(0, DEEPEST).entries()) {
    const folded = cells.map(headOf);
    const columns = new Map<Column, number>();
    for (const column of columnsOf(heads)) {
      const index = folded.indexOf(headOf(heads[column]));
      if (index >= 0) columns.set(column, index);
    }
    const missing = needed.filter((column) => !columns.has(column));
    if (columns.size >= Math.min(2, needed.length)) return { at, columns, missing };
  }
  return null;
}

/** 「纳入汇总（2025年度）」 says 纳入汇总. */
function headOf(text: string): string {
  return fold(text.replace(/[（(][^（()）]*[）)]/gu, ""));
}

function textAt(cells: readonly string[], index: number | undefined): string {
  return index === undefined ? "" : (cells[index] ?? "").trim();
}

function columnsOf<Column extends string>(heads: Readonly<Record<Column, string>>): readonly Column[] {
  const columns: Column[] = [];
  for (const column in heads) columns.push(column);
  return columns;
}

function pick<Column extends string>(
  { heads }: ListForm<Column>,
  text: (column: Column) => string,
): Readonly<Record<Column, string>> {
  const picked: Record<Column, string> = { ...heads };
  for (const column in heads) picked[column] = text(column);
  return picked;
}
