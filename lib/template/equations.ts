import { cellId, leavesOf, tablesOf } from "./walk";
import type { Band, CellId, Edition, Node, Table } from "./vocabulary";

/** Figures by cell id in whole smallest units (件, 项, 元); null is blank, never 0. */
export type Values = Readonly<Record<CellId, number | null>>;

/** Σ left = Σ right. `rule` is T3-BAL, T3-SUM, T3-ROW or T4-SUM. */
export type Equation = {
  readonly id: string;
  readonly rule: string;
  readonly left: readonly CellId[];
  readonly right: readonly CellId[];
};

export type Verdict = {
  readonly outcome: "holds" | "broken" | "incomplete";
  readonly left: number;
  readonly right: number;
};

/**
 * Every 勾稽关系 of an edition, 42 in that of 2021: totals of rows and columns, then balances.
 * Linear, so a sum of reports that hold holds. Source: corner text of 表三, labels 总计.
 */
export function equationsOf(edition: Edition): readonly Equation[] {
  const known = EQUATIONS.get(edition);
  if (known) return known;
  const equations = tablesOf(edition).flatMap((table) => table.bands.flatMap((band) => ofBand(table, band)));
  EQUATIONS.set(edition, equations);
  return equations;
}

/** Judges one equation. A blank term leaves it undecided: never wrong, never 0. */
export function judge(equation: Equation, values: Values): Verdict {
  const left = sum(equation.left, values);
  const right = sum(equation.right, values);
  if (left === null || right === null) return { outcome: "incomplete", left: left ?? 0, right: right ?? 0 };
  return { outcome: left === right ? "holds" : "broken", left, right };
}

/** Fills every blank total whose parts are all given; declared totals and typed cells are left as they are. */
export function withTotals(edition: Edition, values: Values): Values {
  const filled: Record<CellId, number | null> = { ...values };
  for (const { rule, left, right } of equationsOf(edition)) {
    const [only] = right;
    if (rule.endsWith("-BAL") || only === undefined || (filled[only] ?? null) !== null) continue;
    filled[only] = sum(left, filled);
  }
  return filled;
}

const EQUATIONS = new WeakMap<Edition, readonly Equation[]>();

/** Column totals (（七）总计) first, so that `withTotals` can sum rows over them afterwards. */
function ofBand(table: Table, band: Band): readonly Equation[] {
  const rows = leavesOf(band.rows);
  const columns = leavesOf(band.columns);
  const typedColumns = columns.filter((column) => !column.at(-1)?.total);
  const rowTotals = totalsIn(band.rows);
  const columnTotals = totalsIn(band.columns);
  const at = (suffix: string, row: readonly Node[], column: readonly Node[]) => ({
    id: `T${table.ordinal}-${suffix}:${cellId(table, row, column)}`,
    rule: `T${table.ordinal}-${suffix}`,
    right: [cellId(table, row, column)],
  });
  const overRows = (column: readonly Node[]) =>
    rowTotals.map(({ total, parts }) => ({
      ...at("SUM", total, column),
      left: parts.map((row) => cellId(table, row, column)),
    }));
  const overColumns = rows.flatMap((row) =>
    columnTotals.map(({ total, parts }) => ({
      ...at(table.join === "|" ? "ROW" : "SUM", row, total),
      left: parts.map((column) => cellId(table, row, column)),
    })),
  );
  return [
    ...typedColumns.flatMap(overRows),
    ...overColumns,
    ...columns.filter((column) => !typedColumns.includes(column)).flatMap(overRows),
    ...balancesOf(table, band),
  ];
}

/** Every total of a tree with the leaves it sums: all other leaves under the same parent. */
function totalsIn(nodes: readonly Node[], above: readonly Node[] = []): readonly TotalOf[] {
  const own = nodes.filter((node) => node.total);
  return [
    ...own.map((total) => ({
      total: [...above, total],
      parts: leavesOf(
        nodes.filter((node) => !node.total),
        above,
      ),
    })),
    ...nodes.flatMap((node) => (node.children ? totalsIn(node.children, [...above, node]) : [])),
  ];
}

type TotalOf = { readonly total: readonly Node[]; readonly parts: readonly (readonly Node[])[] };

function balancesOf(table: Table, band: Band): readonly Equation[] {
  const rowOf = (key: string) => leavesOf(band.rows).filter((row) => row.map((n) => n.key).join(":") === key);
  return table.balances.flatMap((balance) =>
    leavesOf(band.columns).map((column) => {
      const cells = (keys: readonly string[]) => keys.flatMap(rowOf).map((row) => cellId(table, row, column));
      const left = cells(balance.left);
      return {
        id: `T${table.ordinal}-BAL:${left[0] ?? ""}`,
        rule: `T${table.ordinal}-BAL`,
        left,
        right: cells(balance.right),
      };
    }),
  );
}

function sum(cells: readonly CellId[], values: Values): number | null {
  let total = 0;
  for (const cell of cells) {
    const value = values[cell] ?? null;
    if (value === null) return null;
    total += value;
  }
  return total;
}
