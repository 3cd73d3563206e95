/** A number with a counting word in squeezed text, 「17件」 or 「两件」; `end` is after the counting word. */
export type Figure = {
  readonly value: number;
  /** False for 「1300多条」, 「约20件」, 「3至5件」, 「每件」: nothing can be held against them. */
  readonly exact: boolean;
  readonly start: number;
  readonly end: number;
  /** After the number alone, before its counting word. */
  readonly numeralEnd: number;
};

/** Every counted figure of a text, in order. */
export function figuresIn(text: string): readonly Figure[] {
  return [...text.matchAll(FIGURE)].map((match) => {
    const [all, digits = "", more = "", scale = "", , after = ""] = match;
    const value = numberOf(digits) * (SCALES[scale] ?? 1);
    const vague = more !== "" || after !== "" || VAGUE_BEFORE.test(text.slice(0, match.index));
    return {
      value,
      exact: !vague && Number.isInteger(value) && !(scale && /\d/u.test(digits)),
      start: match.index,
      end: match.index + all.length - after.length,
      numeralEnd: match.index + digits.length + more.length + scale.length,
    };
  });
}

/** 「17」, 「1,234」, 「十二」, 「两」, 「二〇」 as a number; NaN where it is none. */
export function numberOf(text: string): number {
  if (/^\d/u.test(text)) return Number(text.replaceAll(",", ""));
  if (!/[十百千]/u.test(text)) return Number([...text].map((sign) => DIGITS[sign] ?? "x").join(""));
  let sum = 0;
  let digit = 1;
  for (const sign of text) {
    const unit = UNITS[sign];
    if (unit === undefined) digit = DIGITS[sign] ?? Number.NaN;
    else sum += digit * unit;
    digit = unit === undefined ? digit : 0;
  }
  return sum + digit;
}

const FIGURE =
  /(\d+(?:,\d{3})*(?:\.\d+)?|[〇零一二两三四五六七八九十百千]+)(余|多|几|来)?(万|亿)?(?:余|多|几)?(?:个|人)?(件|份|宗|条|起|例|桩|项|个|次|篇|期|场|家|名)(以上|以下|左右|以内|多|余)?/gu;

const VAGUE_BEFORE =
  /(?:约|近|超过?|逾|不足|至少|最多|不到|每一?|任何?|逐|同|第|某|[\d一二三四五六七八九十][-—–~～至到])$/u;

const SCALES: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
