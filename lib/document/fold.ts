import { Converter } from "opencc-js/t2cn";
import { unradical } from "./radicals";

/**
 * A label reduced to what identifies it: half-width, simplified, without spaces, brackets, quotes,
 * punctuation and phonetic glosses. 「（一） 予以公開」 and 「(一)予以公开」 fold to the same.
 */
export function fold(text: string): string {
  if (text.length > MEMORABLE) return folded(text);
  const known = FOLDED.get(text);
  if (known !== undefined) return known;
  if (FOLDED.size > MOST_FOLDED) FOLDED.clear();
  const made = folded(text);
  FOLDED.set(text, made);
  return made;
}

/** Labels come again and again, in one report and from report to report. */
const FOLDED = new Map<string, string>();
const MEMORABLE = 60;
const MOST_FOLDED = 10_000;

function folded(text: string): string {
  const plain = unradical(text).normalize("NFKC").replace(GLOSS, "");
  return [...plain.replace(NOT_A_WORD, "")].map(simplified).join("").toLowerCase();
}

/** Pinyin in brackets after a character, as some mirrors print it: 區(qū). */
const GLOSS = /\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}\)/giu;

/** Characters that change only as part of a word: 反覆 → 反复. */
const VARIANTS = new Map([["覆", "复"]]);

const NOT_A_WORD = /[^\p{L}\p{N}]/gu;

const SIMPLE = new Map<string, string>();
let convert: ((text: string) => string) | undefined;

/** One character at a time and remembered: the converter is slow to call and a report has few characters. */
function simplified(character: string): string {
  if (character < "\u3400") return character;
  const known = SIMPLE.get(character);
  if (known !== undefined) return known;
  convert ??= Converter({ from: "t", to: "cn" });
  const simple = VARIANTS.get(character) ?? convert(character);
  SIMPLE.set(character, simple);
  return simple;
}
