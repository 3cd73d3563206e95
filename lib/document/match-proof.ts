import { equationsOf, type Equation } from "@/lib/template/equations";
import type { CellId, Edition } from "@/lib/template/vocabulary";

/** A row whose figures are known but not all of their places: every way to place them, null for an empty place. */
export type OpenRow = {
  readonly cells: readonly CellId[];
  readonly ways: readonly (readonly (number | null)[])[];
};

/**
 * Places the figures of open rows as far as the table's own arithmetic proves it: a way counts while every
 * equation can still hold with whole numbers, and a figure is given only where all ways that count agree.
 * Rows settled first help the others. Returns, per row, the cells proven to carry a printed figure.
 */
export function prove(
  edition: Edition,
  known: ReadonlyMap<CellId, number>,
  rows: readonly OpenRow[],
): readonly ReadonlyMap<CellId, number>[] {
  const values = new Map(known);
  const proven = rows.map(() => new Map<CellId, number>());
  for (let settled = true; settled;) {
    settled = false;
    rows.forEach((row, at) => {
      const found = settle(row, equationsOf(edition), values);
      const before = proven[at];
      if (!before || found.size <= before.size) return;
      proven[at] = found;
      for (const [cell, value] of found) values.set(cell, value);
      settled = true;
    });
  }
  return proven;
}

type Values = ReadonlyMap<CellId, number>;

function settle(row: OpenRow, equations: readonly Equation[], known: Values): Map<CellId, number> {
  const concerned = equations.filter(({ left, right }) =>
    row.cells.some((cell) => left.includes(cell) || right.includes(cell)),
  );
  if (concerned.length === 0) return new Map();
  const others = new Map([...known].filter(([cell]) => !row.cells.includes(cell)));
  const possible = row.ways.flatMap((way) => {
    const solved = solve(withWay(others, row.cells, way), concerned, new Set(row.cells));
    return solved ? [{ way, solved }] : [];
  });
  return agreed(row, possible);
}

function withWay(known: Values, cells: readonly CellId[], way: readonly (number | null)[]): Values {
  const given = cells.flatMap((cell, at) => {
    const value = way[at] ?? null;
    return value === null ? [] : [[cell, value] as const];
  });
  return new Map([...known, ...given]);
}

/** The values with the row's empty places worked out where an equation gives them; null on a contradiction. */
function solve(start: Values, equations: readonly Equation[], open: ReadonlySet<CellId>): Values | null {
  const values = new Map(start);
  for (let moved = true; moved;) {
    moved = false;
    for (const { left, right } of equations) {
      const unknown = [...left, ...right].filter((cell) => !values.has(cell));
      const [only] = unknown;
      if (unknown.length > 1 || (only !== undefined && !open.has(only))) continue;
      const gap = sum(right, values) - sum(left, values);
      if (only === undefined) {
        if (gap !== 0) return null;
        continue;
      }
      const value = left.includes(only) ? gap : -gap;
      if (value < 0) return null;
      values.set(only, value);
      moved = true;
    }
  }
  return values;
}

function sum(cells: readonly CellId[], values: Values): number {
  return cells.reduce((total, cell) => total + (values.get(cell) ?? 0), 0);
}

type Possible = { readonly way: readonly (number | null)[]; readonly solved: Values };

function agreed({ cells }: OpenRow, possible: readonly Possible[]): Map<CellId, number> {
  const found = new Map<CellId, number>();
  const maybeEmpty: CellId[] = [];
  cells.forEach((cell, at) => {
    const [value = null, ...others] = new Set(possible.map(({ solved }) => solved.get(cell) ?? null));
    const printed = possible.filter(({ way }) => (way[at] ?? null) !== null).length;
    if (printed < possible.length) maybeEmpty.push(cell);
    if (value !== null && others.length === 0 && printed > 0) found.set(cell, value);
  });
  if (maybeEmpty.every((cell) => found.has(cell))) leaveOut(found, maybeEmpty, emptyIn(possible));
  return found;
}

function emptyIn(possible: readonly Possible[]): number {
  return possible[0]?.way.filter((value) => value === null).length ?? 0;
}

/**
 * All ways agree on every value (a row of noughts), so no value can be wrong; but one place is empty in print.
 * The last one, the control total, is left out: the sum says the same.
 */
function leaveOut(found: Map<CellId, number>, maybeEmpty: readonly CellId[], count: number): void {
  for (const cell of maybeEmpty.slice(maybeEmpty.length - count)) found.delete(cell);
}
