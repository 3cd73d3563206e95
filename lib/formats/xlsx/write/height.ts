/**
 * The height of a row that shows a text whole, in points; `width` in characters of the standard face. Programs
 * differ in whether they measure a row themselves, so it is said.
 */
export function heightOf(
  text: string,
  { width, size }: { readonly width: number; readonly size: number },
): number {
  const signs = [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0xff ? 2 : 1), 0);
  const lines = Math.ceil((signs * size * HALF) / Math.max(width * CHARACTER - GAP, 1));
  return Math.min(Math.round(Math.max(lines, 1) * size * LINE + 6), HIGHEST);
}

/** Half a square sign by the size of type; a character of the standard face and the gap at the sides, points. */
const HALF = 0.54;
const CHARACTER = 5.25;
const GAP = 4;
const LINE = 1.3;

/** A sheet has no higher row. */
const HIGHEST = 409;
