import { matrixOf, moved, UNCHANGED, within, type Matrix } from "./geometry";

/** A ruled line, upright or level: `at` is its fixed coordinate, y grows downwards. */
export type Rule = {
  readonly upright: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
};

/** The drawing instructions of a page as pdf.js lists them, and the numbers of those we follow. */
export type Drawing = {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
  readonly ops: Readonly<Record<string, number>>;
};

/**
 * The ruled lines of a page: stroked lines and frames, and filled areas as thin as a line. Clipping paths and
 * shading are none.
 */
export function rulesOf({ fnArray, argsArray, ops }: Drawing, page: Matrix): readonly Rule[] {
  const rules: Rule[] = [];
  const above: Matrix[] = [];
  let matrix = page;
  fnArray.forEach((op, at) => {
    const args = argsArray[at];
    if (op === ops.save || op === ops.paintFormXObjectBegin) above.push(matrix);
    if (op === ops.restore || op === ops.paintFormXObjectEnd) matrix = above.pop() ?? matrix;
    if (op === ops.transform) matrix = within(matrix, matrixOf(numbersIn(args)));
    if (op === ops.paintFormXObjectBegin && Array.isArray(args))
      matrix = within(matrix, matrixOf(numbersIn(args[0]) ?? UNCHANGED));
    if (op !== ops.constructPath || !Array.isArray(args) || rules.length > MOST_RULES) return;
    const [paint, paths] = args;
    const path = Array.isArray(paths) ? numbersIn(paths[0]) : null;
    if (!path || paint === ops.endPath) return;
    const isFill = paint === ops.fill || paint === ops.eoFill;
    for (const corners of figuresOf(path, matrix))
      rules.push(...(isFill ? filled(corners) : stroked(corners)));
  });
  return rules;
}

/** A page of the report has about a thousand; a map has more, and no table. */
const MOST_RULES = 20_000;
/** Lines are drawn no thicker, in points; shorter ones are dashes of letters. */
const THICKEST = 3;
const SHORTEST = 3;
const STRAIGHT = 0.75;

type Point = readonly [number, number];

function numbersIn(value: unknown): ArrayLike<number> | null {
  if (ArrayBuffer.isView(value) && "length" in value) return Array.from(value as Float32Array);
  return Array.isArray(value) && value.every((one) => typeof one === "number") ? value : null;
}

/** The straight parts of a path: 0 moves, 1 draws, 2 and 3 bend, 4 closes. */
function figuresOf(path: ArrayLike<number>, matrix: Matrix): readonly (readonly Point[])[] {
  const figures: Point[][] = [];
  const length = [2, 2, 6, 4, 0];
  for (let at = 0; at < path.length; at += 1 + (length[path[at] ?? 4] ?? 0)) {
    const kind = path[at];
    const size = length[kind ?? 4] ?? 0;
    const figure = figures.at(-1);
    const [first] = figure ?? [];
    const end = size > 0 ? moved(matrix, path[at + size - 1] ?? 0, path[at + size] ?? 0) : first;
    if (!end) continue;
    if (kind === 0 || kind === 2 || kind === 3) figures.push([end]);
    else figure?.push(end);
  }
  return figures;
}

function stroked(corners: readonly Point[]): readonly Rule[] {
  return corners.slice(1).flatMap((end, at) => ruleOf(corners[at] ?? end, end));
}

function ruleOf([x, y]: Point, [u, v]: Point): readonly Rule[] {
  const upright = Math.abs(x - u) <= STRAIGHT;
  const level = Math.abs(y - v) <= STRAIGHT;
  if (upright === level) return [];
  const [from, to] = upright ? [Math.min(y, v), Math.max(y, v)] : [Math.min(x, u), Math.max(x, u)];
  return to - from < SHORTEST ? [] : [{ upright, at: upright ? (x + u) / 2 : (y + v) / 2, from, to }];
}

function filled(corners: readonly Point[]): readonly Rule[] {
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  if (right - left <= THICKEST && bottom - top >= SHORTEST)
    return [{ upright: true, at: (left + right) / 2, from: top, to: bottom }];
  if (bottom - top <= THICKEST && right - left >= SHORTEST)
    return [{ upright: false, at: (top + bottom) / 2, from: left, to: right }];
  return [];
}
