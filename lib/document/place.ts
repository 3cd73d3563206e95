import type { TableOrigin } from "./blocks";

/**
 * Where a reader of the file finds a cell of one of its tables: 「第3页 表2 第5行第4格」, the rows counted on that
 * page; 「工作表“表三”D12」; without pages 「第2张表第5行第4格」. Tables, rows and `x` count from 0.
 */
export function placeOf(
  at: TableOrigin | undefined,
  { table, row, x }: { readonly table: number; readonly row: number; readonly x: number },
): string {
  if (at?.kind === "sheet") return `工作表“${at.sheet}”${lettersOf(at.column + x)}${at.row + row}`;
  const page = at?.pages[row];
  if (page === undefined) return `第${table + 1}张表第${row + 1}行第${x + 1}格`;
  const onPage = row - (at?.pages.indexOf(page) ?? 0);
  return `第${page}页 表${table + 1} 第${onPage + 1}行第${x + 1}格`;
}

/** The letters of a worksheet's column, counted from 1: A, Z, AA. */
function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? lettersOf(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}
