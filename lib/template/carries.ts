import { cellId, leavesOf, tablesOf } from "./walk";
import type { CellId, Edition } from "./vocabulary";

/** Last year's cell → this year's cell that must repeat it, column by column (X-CARRY). */
export type Carry = { readonly from: CellId; readonly to: CellId };

/** The seven carries of 结转下年度 → 上年结转. Source: label 二、上年结转政府信息公开申请数量. */
export function carriesOf(edition: Edition): readonly Carry[] {
  return tablesOf(edition).flatMap((table) =>
    table.bands.flatMap((band) =>
      table.carry.flatMap(({ from, to }) =>
        leavesOf(band.columns).map((column) => ({
          from: cellId(table, rowPath(band.rows, from), column),
          to: cellId(table, rowPath(band.rows, to), column),
        })),
      ),
    ),
  );
}

function rowPath(rows: Parameters<typeof leavesOf>[0], key: string) {
  const path = leavesOf(rows).find((row) => row.map((node) => node.key).join(":") === key);
  if (!path) throw new RangeError(`no row ${key}`);
  return path;
}
