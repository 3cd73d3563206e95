import type { Edition, PartId } from "@/lib/template/vocabulary";
import { partsOf } from "@/lib/template/walk";
import type { Texts } from "../filing";
import type { Quote } from "../finding";
import { glossAt, simplified } from "./simplified";

/**
 * A piece of prose made easy to read by rule: no spaces, no soft line ends, one form of every sign.
 * `origin[i]` is the UTF-16 offset in `raw` of the i-th character of `text`.
 */
export type Prose = {
  readonly part: PartId;
  /** What the clerk calls the part. */
  readonly label: string;
  readonly raw: string;
  readonly text: string;
  readonly origin: readonly number[];
};

/** A stretch of `text` up to a full stop or line end, without it. */
export type Sentence = { readonly text: string; readonly start: number };

/** Every part that is written, in the order of print. */
export function proseOf(edition: Edition, texts: Texts): readonly Prose[] {
  return partsOf(edition).flatMap(({ id, label }) => {
    const raw = texts[id];
    return raw?.trim() ? [{ part: id, label, raw, ...squeeze(raw) }] : [];
  });
}

/** The characters of the source from `start` to `end` of the squeezed text. */
export function quote({ part, raw, origin }: Prose, start: number, end: number): Quote {
  const from = origin[start] ?? 0;
  const to = (origin[end - 1] ?? from) + 1;
  return { part, start: from, end: to, text: raw.slice(from, to) };
}

/** The sentences of a piece of prose; 「；」 does not end one. Endless ones are cut, so that reading stays quick. */
export function sentencesOf({ text }: Prose): readonly Sentence[] {
  return [...text.matchAll(SENTENCE)].map((match) => ({ text: match[0], start: match.index }));
}

const SENTENCE = /[^。！？\n]{1,1000}(?=[，；。！？\n]|$)|[^。！？\n]{1,1000}/gu;

function squeeze(raw: string): Pick<Prose, "text" | "origin"> {
  let text = "";
  const origin: number[] = [];
  for (let i = 0; i < raw.length; i += 1) {
    const gloss = glossAt(raw, i);
    if (gloss > 0) i += gloss - 1;
    const kept = gloss > 0 ? "" : readable(raw, i, text);
    if (!kept) continue;
    text += kept;
    origin.push(i);
  }
  return { text, origin };
}

/** What remains of one character: nothing of a space, a line end only where it ends something. */
function readable(raw: string, at: number, before: string): string {
  const sign = raw[at] ?? "";
  if (sign === "\n") return endsLine(raw, at, before) ? "\n" : "";
  return simplified(fold(sign, before.at(-1) ?? "", raw[at + 1] ?? ""));
}

/** PDF text breaks lines inside sentences and even inside words: only a clear new start ends one. */
function endsLine(raw: string, at: number, before: string): boolean {
  const after = raw.slice(at + 1).trimStart();
  if (/\d$/u.test(before) && /^\d/u.test(after)) return true;
  return NEW_START.test(after) && !/[，、]$/u.test(before);
}

const NEW_START = /^(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、|\d+[.．、](?!\d))/u;

const BLANK = /[\s\u200b-\u200d\ufeff]/u;
const FULL_WIDTH = /[！-～]/u;
const SIGNS: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "(": "（",
  ")": "）",
  "?": "？",
  "!": "！",
};

/** One sign in the form the rules know; a comma between digits stays a thousands mark. */
function fold(sign: string, before: string, after: string): string {
  if (BLANK.test(sign)) return "";
  const narrow = FULL_WIDTH.test(sign) ? String.fromCharCode(sign.charCodeAt(0) - 0xfee0) : sign;
  if (narrow === "," && /\d/u.test(before) && /[\d０-９]/u.test(after)) return ",";
  return SIGNS[narrow] ?? narrow;
}
