import type { Piece } from "./match-pieces";

/** How many places may be empty, and how many ways of placing are worth trying. */
const MOST_EMPTY = 2;
const MOST_WAYS = 2_000;
const LONGEST_NUMBER = 9;

/**
 * Every way the printed figures of a row can fill its places in their order: one or two places empty, one
 * figure too many (a page number), or all digits run together. Empty where there are too many to try.
 */
export function waysToPlace(
  figures: readonly Piece[],
  places: number,
): readonly (readonly (Piece | null)[])[] {
  const missing = places - figures.length;
  if (missing === -1) return figures.map((_, at) => figures.toSpliced(at, 1));
  if (missing < 1 || missing > MOST_EMPTY || places < 3) return [];
  return fill(figures, places);
}

/** Every way to cut digits that run together into as many numbers without a leading nought. */
export function waysToCut(digits: string, places: number): readonly (readonly string[])[] {
  if (digits.length > 60) return [];
  const ways: (readonly string[])[] = [];
  const cut = (rest: string, taken: readonly string[]): void => {
    const left = places - taken.length;
    if (ways.length > MOST_WAYS || rest.length > left * LONGEST_NUMBER) return;
    if (left === 0) {
      if (rest === "") ways.push(taken);
      return;
    }
    const longest = rest.startsWith("0") ? 1 : Math.min(LONGEST_NUMBER, rest.length - left + 1);
    for (let length = 1; length <= longest; length += 1)
      cut(rest.slice(length), [...taken, rest.slice(0, length)]);
  };
  cut(digits, []);
  return ways.length > MOST_WAYS ? [] : ways;
}

function fill(figures: readonly Piece[], places: number): readonly (readonly (Piece | null)[])[] {
  if (places === 0) return figures.length === 0 ? [[]] : [];
  if (figures.length > places) return [];
  const [first, ...rest] = figures;
  const empty = fill(figures, places - 1).map((way) => [null, ...way]);
  return first ? [...fill(rest, places - 1).map((way) => [first, ...way]), ...empty] : empty;
}
