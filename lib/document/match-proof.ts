import type { Equation } from "@/lib/template/equations";
import type { CellId } from "@/lib/template/vocabulary";

/** A row whose figures are known but not all of their places: every way to place them, null for an empty place. */
export type OpenRow = {
  readonly cells: readonly CellId[];
  readonly ways: readonly Way[];
};

type Way = readonly (number | null)[];
type Values = ReadonlyMap<CellId, number>;

/**
 * Places the figures of open rows as far as the table's own arithmetic proves it. A way to place them counts
 * while every equation can hold; a figure is given where all ways that count agree on it and the arithmetic
 * says more than it was asked: see `isSound`. Rows settled first help the others.
 */
export function prove(
  equations: readonly Equation[],
  known: Values,
  rows: readonly OpenRow[],
): readonly ReadonlyMap<CellId, number>[] {
  const values = new Map(known);
  const proven = rows.map(() => new Map<CellId, number>());
  for (let settled = true; settled;) {
    settled = false;
    rows.forEach((row, at) => {
      const found = settle(row, equations, values);
      if (found.size <= (proven[at]?.size ?? 0)) return;
      proven[at] = found;
      for (const [cell, value] of found) values.set(cell, value);
      settled = true;
    });
  }
  return proven;
}

/** A way that counts, its empty places worked out, and the cells some equation vouches for. */
type Possible = { readonly way: Way; readonly values: Values; readonly sound: ReadonlySet<CellId> };

function settle(
  { cells, ways }: OpenRow,
  equations: readonly Equation[],
  known: Values,
): Map<CellId, number> {
  const own = new Set(cells);
  const concerned = equations.filter(({ left, right }) => [...left, ...right].some((cell) => own.has(cell)));
  if (concerned.length === 0) return new Map();
  const others = [...known].filter(([cell]) => !own.has(cell));
  const possible = ways.flatMap((way) => {
    const given = cells.flatMap((cell, at) => {
      const value = way[at] ?? null;
      return value === null ? [] : [[cell, value] as const];
    });
    const solved = solve(new Map([...others, ...given]), concerned, own);
    return solved ? [{ way, ...solved }] : [];
  });
  return agreed(cells, possible);
}

/**
 * Works out empty places from equations with a single unknown; null on a contradiction or a negative figure.
 * An equation vouches for its cells when it holds with nothing unknown and is more than 0 = 0, or when it
 * confirms an empty place that another equation gave.
 */
function solve(
  start: Values,
  equations: readonly Equation[],
  own: ReadonlySet<CellId>,
): { readonly values: Values; readonly sound: ReadonlySet<CellId> } | null {
  const values = new Map(start);
  const givers = new Set<Equation>();
  for (let moved = true; moved;) {
    moved = false;
    for (const equation of equations) {
      const { left, right } = equation;
      const [only, another] = [...left, ...right].filter((cell) => !values.has(cell));
      if (another !== undefined || (only !== undefined && !own.has(only))) continue;
      const gap = sum(right, values) - sum(left, values);
      if (only === undefined && gap !== 0) return null;
      if (only === undefined) continue;
      const value = left.includes(only) ? gap : -gap;
      if (value < 0) return null;
      values.set(only, value);
      givers.add(equation);
      moved = true;
    }
  }
  const vouching = equations.filter(
    (equation) =>
      !givers.has(equation) && [...equation.left, ...equation.right].every((cell) => values.has(cell)),
  );
  return { values, sound: soundCells(vouching, { values, start, own }) };
}

function soundCells(
  vouching: readonly Equation[],
  {
    values,
    start,
    own,
  }: { readonly values: Values; readonly start: Values; readonly own: ReadonlySet<CellId> },
): ReadonlySet<CellId> {
  const confirmed = [...own].filter((cell) => !start.has(cell));
  const isConfirmed = (cell: CellId) =>
    vouching.some(({ left, right }) => left.includes(cell) || right.includes(cell));
  if (confirmed.length > 0 && confirmed.every(isConfirmed)) return own;
  const telling = vouching.filter(({ left }) => sum(left, values) !== 0);
  return new Set(telling.flatMap(({ left, right }) => [...left, ...right]));
}

function sum(cells: readonly CellId[], values: Values): number {
  return cells.reduce((total, cell) => total + (values.get(cell) ?? 0), 0);
}

function agreed(cells: readonly CellId[], possible: readonly Possible[]): Map<CellId, number> {
  const found = new Map<CellId, number>();
  const maybeEmpty: CellId[] = [];
  const noughts = possible.every(({ values }) => cells.every((cell) => (values.get(cell) ?? null) === 0));
  cells.forEach((cell, at) => {
    const [value = null, ...others] = new Set(possible.map(({ values }) => values.get(cell) ?? null));
    const printed = possible.filter(({ way }) => (way[at] ?? null) !== null).length;
    const sound = noughts || possible.every((one) => one.sound.has(cell));
    if (printed < possible.length) maybeEmpty.push(cell);
    if (value !== null && others.length === 0 && printed > 0 && sound) found.set(cell, value);
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
