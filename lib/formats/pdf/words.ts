import { matrixOf, within, type Matrix } from "./geometry";

/** A piece of text on a page: left and right edge, base line (y grows downwards) and size of type. */
export type Word = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
};

type Item = { readonly str: string; readonly transform: readonly number[]; readonly width: number };

/** The upright words of a page; text at a slant is a watermark. What stands in one item is cut at its gaps. */
export function wordsOf(items: readonly object[], page: Matrix): readonly Word[] {
  return items.flatMap((item) => {
    if (!isText(item) || item.str.trim() === "") return [];
    const [a, b, c, d, left, base] = within(page, matrixOf(item.transform));
    if (Math.abs(b) > 0.1 * Math.abs(a) || a <= 0) return [];
    const size = Math.hypot(c, d);
    const scale = a / (Math.hypot(item.transform[0] ?? 1, item.transform[1] ?? 0) || 1);
    return cut({ text: item.str, left, right: left + item.width * scale, base, size });
  });
}

function isText(item: object): item is Item {
  return (
    "str" in item &&
    typeof item.str === "string" &&
    "width" in item &&
    typeof item.width === "number" &&
    "transform" in item &&
    Array.isArray(item.transform)
  );
}

/** Two figures of neighbouring cells may come as one item with a space between. */
function cut(word: Word): readonly Word[] {
  if (!/\S\s+\S/u.test(word.text)) return [word];
  const unit = (word.right - word.left) / Math.max(widthOf(word.text), 1);
  return [...word.text.matchAll(/\S+/gu)].map(({ 0: text, index }) => {
    const left = word.left + unit * widthOf(word.text.slice(0, index));
    return { ...word, text, left, right: left + unit * widthOf(text) };
  });
}

/** Chinese characters are twice as wide as digits. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > "\u2e80" ? 2 : 1), 0);
}

/** A line of words, from left to right. */
export type Line = { readonly words: readonly Word[]; readonly base: number };

/** Words on one base line each, from top to bottom. */
export function linesOf(words: readonly Word[]): readonly Line[] {
  const lines: { words: Word[]; base: number }[] = [];
  for (const word of words.toSorted((a, b) => a.base - b.base)) {
    const line = lines.at(-1);
    if (line && word.base - line.base <= 0.45 * word.size) line.words.push(word);
    else lines.push({ words: [word], base: word.base });
  }
  return lines.map(({ words: all, base }) => ({ base, words: all.toSorted((a, b) => a.left - b.left) }));
}

/** A line as text: words that touch are one, a gap is as many spaces as fit. */
export function textOf({ words }: Line): string {
  return words.reduce((text, word, at) => {
    const before = words[at - 1];
    const gap = before ? (word.left - before.right) / (0.5 * word.size) : 0;
    return text + " ".repeat(gap > 0.5 ? Math.min(Math.max(Math.round(gap), 1), 80) : 0) + word.text;
  }, "");
}
