import type { TableBlock } from "@/lib/document/blocks";
import { linesOf as withoutFurniture } from "../text/lines";
import type { Frame } from "./frames";
import { tableOf, type Leaf } from "./table";
import { linesOf, textOf, type Line, type Word } from "./words";

/** What stands on one page: words and ruled tables. */
export type Page = {
  readonly number: number;
  readonly words: readonly Word[];
  readonly frames: readonly Frame[];
};

/**
 * Lines and tables of all pages in reading order. A table that goes on at the top of the next page is one table;
 * page numbers and running heads are left out.
 */
export function partsOf(pages: readonly Page[]): readonly (string | TableBlock)[] {
  const parts: (string | Leaf[])[] = [];
  for (const page of pages) {
    for (const part of onPage(page)) {
      const last = parts.at(-1);
      if (typeof part === "string") parts.push(part);
      else if (last && typeof last !== "string" && goesOn(last.at(-1), part)) last.push(part);
      else parts.push([part]);
    }
  }
  return parts.flatMap((part) => (typeof part === "string" ? part : drawn(part)));
}

/** Where lines make no cells, the words are lines like any others. */
function drawn(leaves: readonly Leaf[]): readonly (string | TableBlock)[] {
  const table = tableOf(leaves);
  return table ? [table] : leaves.flatMap(({ words }) => linesOf(words).map(textOf));
}

function goesOn(above: Leaf | undefined, { frame }: Leaf): boolean {
  if (!above || above.frame.page + 1 !== frame.page) return false;
  return Math.abs(above.frame.left - frame.left) < 6 && Math.abs(above.frame.right - frame.right) < 6;
}

function onPage({ words, frames }: Page): readonly (string | Leaf)[] {
  const inside = new Map<Frame, Word[]>(frames.map((frame) => [frame, []]));
  const outside: Word[] = [];
  for (const word of words) {
    const frame = frames.find((one) => isIn(word, one));
    (frame ? inside.get(frame) : outside)?.push(word);
  }
  const lines = linesOf(outside);
  const margin = lines.reduce((least, { words: [first] }) => Math.min(least, first?.left ?? least), Infinity);
  const shown = lines.filter((line, at) => !((at === 0 || at === lines.length - 1) && isPageNumber(line)));
  const texts = shown.map((line) => ({ at: line.base, part: indented(line, margin) }));
  const tables = frames.map((frame) => ({ at: frame.top, part: { frame, words: inside.get(frame) ?? [] } }));
  return [...texts, ...tables]
    .toSorted((a, b) => a.at - b.at)
    .flatMap(({ part }): readonly (string | Leaf)[] =>
      typeof part === "string" ? withoutFurniture(part) : [part],
    );
}

function isIn({ left, right, base, size }: Word, frame: Frame): boolean {
  const x = (left + right) / 2;
  const y = base - 0.35 * size;
  return x >= frame.left && x <= frame.right && y >= frame.top && y <= frame.bottom;
}

function isPageNumber(line: Line): boolean {
  return /^\s*(?:[-—–－─·•]\s*)?\d{1,3}(?:\s*\/\s*\d{1,3})?(?:\s*[-—–－─·•])?\s*$/u.test(textOf(line));
}

/** A paragraph begins with an indent: kept as spaces, as in a text. */
function indented(line: Line, margin: number): string {
  const [first] = line.words;
  const isIndented = first !== undefined && first.left - margin > 1.2 * first.size;
  return `${isIndented ? "\u3000\u3000" : ""}${textOf(line)}`;
}
