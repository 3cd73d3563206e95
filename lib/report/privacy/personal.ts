import { homesIn } from "./homes";
import { namesIn } from "./names";
import { numbersIn } from "./numbers";
import { plain } from "./plain";

export type Kind = "identity" | "mobile" | "card" | "home" | "name";

/** What tells of one person, by UTF-16 offsets, and how it may be printed instead. */
export type Personal = {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  readonly masked: string;
};

/**
 * 身份证号, mobile and card numbers, home addresses and names of applicants in a text, in order. `contact`:
 * the text is where an office says how to reach it, so that a telephone there is its own.
 */
export function personalIn(text: string, { contact = false } = {}): readonly Personal[] {
  const signs = plain(text);
  return [...numbersIn(signs, contact), ...homesIn(signs), ...namesIn(signs)]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start }, i, all) => all.slice(0, i).every((earlier) => earlier.end <= start));
}

/** The same words with everything personal masked. */
export function masked(text: string): string {
  return personalIn(text).reduceRight(
    (words, { start, end, masked: mask }) => words.slice(0, start) + mask + words.slice(end),
    text,
  );
}
