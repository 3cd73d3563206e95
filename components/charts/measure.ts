/** Height of a line of text in a chart, in its units. */
export const TEXT = 12;

/** About how wide a text is: a Chinese sign is square, a figure takes a good half of one. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign > "\u2e80" ? TEXT : TEXT * 0.58), 0);
}

/** To a tenth: more digits would only weigh. */
export function near(value: number): number {
  return Math.round(value * 10) / 10;
}
