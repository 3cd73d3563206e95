import type { Passage } from "@/components/site/search-page";
import { marksIn, searchable, type Mark } from "./bigrams";

/** The sentence that holds most of the terms, with the terms picked out; empty where none holds any. */
export function passageOf(lines: readonly string[], terms: readonly string[]): Passage {
  const sentences = lines.flatMap((line) => line.match(/[^。；]+[。；]?/gu) ?? []);
  // Nearly always some sentence holds them all as they are typed, and the text need not be folded sign by sign.
  const whole = sentences.find((sentence) => terms.every((term) => sentence.includes(term)));
  if (whole !== undefined && terms.length > 0) return cut(whole, marksIn(whole, terms));
  let best = { sentence: "", terms: 0 };
  for (const sentence of sentences) {
    if (best.terms === terms.length) break;
    const { text } = searchable(sentence);
    const held = terms.filter((term) => text.includes(term)).length;
    if (held > best.terms) best = { sentence, terms: held };
  }
  return best.terms > 0 ? cut(best.sentence, marksIn(best.sentence, terms)) : [];
}

/** A whole text with the terms picked out. */
export function markedIn(text: string, terms: readonly string[]): Passage {
  return pieces(text, marksIn(text, terms), { from: 0, to: text.length });
}

/** So many characters before the first word found, and in all. */
const BEFORE = 24;
const LENGTH = 120;

function cut(sentence: string, marks: readonly Mark[]): Passage {
  const first = marks[0]?.start ?? 0;
  const from = sentence.length <= LENGTH ? 0 : Math.max(0, first - BEFORE);
  const to = Math.min(sentence.length, from + LENGTH);
  const ends = [
    from > 0 && { text: "……", found: false },
    to < sentence.length && { text: "……", found: false },
  ];
  const [before, after] = ends;
  return [...(before ? [before] : []), ...pieces(sentence, marks, { from, to }), ...(after ? [after] : [])];
}

function pieces(text: string, marks: readonly Mark[], { from, to }: { from: number; to: number }): Passage {
  const cut: { text: string; found: boolean }[] = [];
  let at = from;
  for (const mark of marks.filter(({ start, end }) => start >= from && end <= to)) {
    cut.push({ text: text.slice(at, mark.start), found: false });
    cut.push({ text: text.slice(mark.start, mark.end), found: true });
    at = mark.end;
  }
  cut.push({ text: text.slice(at, to), found: false });
  return cut.filter((piece) => piece.text);
}
