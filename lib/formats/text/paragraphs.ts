/**
 * Joins lines that were broken to fit a page into the paragraphs they were, without leaving gaps behind; lines
 * that are whole paragraphs already stay apart.
 */
export function paragraphsOf(lines: readonly string[]): readonly string[] {
  const width = widthOf(lines);
  const indents = lines.filter((line) => line.trim() !== "" && INDENT.test(line)).length < 0.5 * lines.length;
  const paragraphs: string[][] = [];
  let last = "";
  let gap = false;
  for (const line of lines) {
    const text = line.trim();
    if (text === "") {
      gap = true;
      if (line === WHOLE) last = "";
      continue;
    }
    const begins = indents && INDENT.test(line);
    const goesOn = last !== "" && width !== null && !begins && continues(last, { text, gap, width });
    if (goesOn) paragraphs.at(-1)?.push(isWord(last, text) ? " " : "", text);
    else paragraphs.push([text]);
    last = text;
    gap = false;
  }
  return paragraphs.map((parts) => tidy(parts.join("")));
}

/** Stands after a line that is known to be a whole paragraph. */
export const WHOLE = "\f";

/** Takes out markup and the spaces a typesetter or PDF puts beside Chinese characters. */
export function tidy(text: string): string {
  return text
    .replace(/^#{1,6}\s+|\*\*|__/gu, "")
    .replace(/[\u00a0\u3000\t ]+/gu, " ")
    .replace(BESIDE_CHINESE, "")
    .trim();
}

const CHINESE = "[\\p{Script=Han}\\u3001-\\u303f\\uff01-\\uff60\\u2018-\\u201d\\u2014\\u2026]";
const BESIDE_CHINESE = new RegExp(`(?<=${CHINESE}) +| +(?=${CHINESE})`, "gu");

/** Characters of a full line, or null where lines are not broken to a width. */
function widthOf(lines: readonly string[]): number | null {
  const lengths = lines.map((line) => line.trim().length).filter((length) => length > 12);
  const sorted = lengths.toSorted((a, b) => a - b);
  const width = sorted[Math.floor(sorted.length * 0.9)] ?? 0;
  const longest = sorted.at(-1) ?? 0;
  if (width > 66 || longest > 1.6 * width) return null;
  return width;
}

const ENDS = /[。！？!?][”’」』）)]*$/u;
const STARTS =
  /^(?:#|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,2}、|[①-⑳]|\d{1,2}[.、．](?!\d)|[-•*]\s)/u;

/** The indent of a paragraph, where not all lines have one. */
const INDENT = /^(?:\u3000|[ \u00a0]{2,})/u;

type Next = { readonly text: string; readonly gap: boolean; readonly width: number };

function continues(last: string, { text, gap, width }: Next): boolean {
  if (STARTS.test(text) || /^#/u.test(last)) return false;
  const full = last.length >= 0.85 * width;
  if (STARTS.test(last) && last.length < 0.6 * width && !/[，、；]$/u.test(last)) return false;
  if (!ENDS.test(last)) return full || !/[:：]$/u.test(last);
  return full && !gap;
}

/** Whether a word of Latin letters ends here and another begins there. */
function isWord(one: string, other: string): boolean {
  return /[A-Za-z]$/u.test(one) && /^[A-Za-z]/u.test(other);
}
