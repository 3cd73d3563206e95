import { isCited } from "./years";

/** A slip of the pen: where, and what is wrong in a few words. */
export type Slip = { readonly start: number; readonly end: number; readonly kind: SlipKind };

export type SlipKind = "unbalanced" | "width" | "doubled";

/** Unbalanced brackets and quotation marks, one sign in two widths, signs and words twice; by UTF-16 offset. */
export function slipsIn(text: string): readonly Slip[] {
  return [...unbalanced(text), ...mixedWidths(text), ...doubled(text)].sort((a, b) => a.start - b.start);
}

const PAIRS: Readonly<Record<string, string>> = {
  "”": "“",
  "’": "‘",
  "》": "《",
  "）": "（",
  "】": "【",
  "〕": "〔",
};
const OPENING = new Set(Object.values(PAIRS));
const NARROW: Readonly<Record<string, string>> = { "(": "（", ")": "）" };

/** 「1）」 and 「a)」 number a line and close nothing. */
const NUMBERING = /(?:^|[\n。；：，、;])\s*[\d一二三四五六七八九十a-zA-Z]{1,2}$/u;

function unbalanced(text: string): readonly Slip[] {
  const open: { readonly sign: string; readonly at: number }[] = [];
  const slips: Slip[] = [];
  for (const { 0: raw, index: at } of text.matchAll(/[“”‘’《》（）()【】〔〕]/gu)) {
    const sign = NARROW[raw] ?? raw;
    const partner = PAIRS[sign];
    if (OPENING.has(sign)) open.push({ sign, at });
    else if (open.at(-1)?.sign === partner) open.pop();
    else if (open.some((each) => each.sign === partner)) slips.push(...closedOver(open, partner ?? ""));
    else if (!NUMBERING.test(text.slice(0, at))) slips.push(slip(at));
  }
  return [...slips, ...open.map(({ at }) => slip(at))];
}

/** Everything opened after the partner was never closed. */
function closedOver(
  open: { readonly sign: string; readonly at: number }[],
  partner: string,
): readonly Slip[] {
  const from = open.findLastIndex(({ sign }) => sign === partner);
  return open
    .splice(from)
    .slice(1)
    .map(({ at }) => slip(at));
}

function slip(at: number): Slip {
  return { start: at, end: at + 1, kind: "unbalanced" };
}

const HAN = "\\p{Script=Han}";
const beside = (sign: string) => new RegExp(`(?<=${HAN})[${sign}]|[${sign}](?=${HAN})`, "gu");

/** Signs that exist in two widths, beside Chinese words. */
const WIDTHS = [",，", ";；", ":：", "(（", ")）", "?？"].map((pair) => [...pair].map(beside));

/** A sign in both widths: the rarer is the slip. */
function mixedWidths(text: string): readonly Slip[] {
  return WIDTHS.flatMap((patterns) => {
    const [narrow = [], wide = []] = patterns.map((pattern) => [...text.matchAll(pattern)]);
    if (narrow.length === 0 || wide.length === 0) return [];
    const rarer = narrow.length <= wide.length ? narrow : wide;
    return rarer.map(({ index }) => ({ start: index, end: index + 1, kind: "width" as const }));
  });
}

const DOUBLED =
  /([，、；：。！？])\1+|[，、；：][。！？]|[。！？][，、；：]|的的(?!确)|年度年度|(?:19|20)\d{2}年度[^，。；、,;《》“”\n]{0,24}年度报告/gu;

function doubled(text: string): readonly Slip[] {
  return [...text.matchAll(DOUBLED)].flatMap(({ 0: words, index }) =>
    isCited(text.slice(0, index))
      ? []
      : [{ start: index, end: index + words.length, kind: "doubled" as const }],
  );
}
