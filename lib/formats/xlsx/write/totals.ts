import { equationsOf, judge, type Values } from "@/lib/template/equations";
import type { CellId, Edition } from "@/lib/template/vocabulary";

/** Where a figure stands in its sheet, counted from 0. */
export type Place = { readonly x: number; readonly y: number };

/**
 * The formula of every total that holds, `SUM(D4:I4)`: compiled from the edition's equations. A total that does not
 * hold stays the number that was printed.
 */
export function totalsOf(
  edition: Edition,
  values: Values,
  places: ReadonlyMap<CellId, Place>,
): ReadonlyMap<CellId, string> {
  const formulas = new Map<CellId, string>();
  for (const equation of equationsOf(edition)) {
    const [total] = equation.right;
    if (equation.rule.endsWith("-BAL") || total === undefined || formulas.has(total)) continue;
    const parts = equation.left.flatMap((id) => places.get(id) ?? []);
    if (parts.length === equation.left.length && judge(equation, values).outcome === "holds")
      formulas.set(total, `SUM(${rangesOf(parts).join(",")})`);
  }
  return formulas;
}

/** 「D4」: column and row of a place. */
export function referenceOf({ x, y }: Place): string {
  let letters = "";
  for (let rest = x + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${y + 1}`;
}

/** Neighbours in a row or a column are one range. */
function rangesOf(places: readonly Place[]): readonly string[] {
  const runs: Place[][] = [];
  for (const place of places) {
    const run = runs.at(-1);
    if (run && goesOn(run, place)) run.push(place);
    else runs.push([place]);
  }
  return runs.map((run) => {
    const [from, to] = [run[0], run.at(-1)].map((place) => (place ? referenceOf(place) : ""));
    return from === to ? `${from}` : `${from}:${to}`;
  });
}

function goesOn(run: readonly Place[], { x, y }: Place): boolean {
  const last = run.at(-1);
  const before = run.at(-2);
  if (!last) return false;
  const [dx, dy] = [x - last.x, y - last.y];
  if (dx + dy !== 1 || dx < 0 || dy < 0) return false;
  return !before || (last.x - before.x === dx && last.y - before.y === dy);
}
