/** A number as Word prints it in a format of its lists: 3 as 三, c, iii, ③ or 3. */
export function numeral(value: number, format: string): string {
  if (/chinese|japanese|taiwanese|ideograph|korean/iu.test(format) && !/circle/iu.test(format))
    return chinese(value);
  if (/circle/iu.test(format) && value >= 1 && value <= 20) return String.fromCodePoint(0x245f + value);
  if (/letter$/iu.test(format)) return cased(letters(value), format);
  if (/roman$/iu.test(format)) return cased(roman(value), format);
  return String(value);
}

const DIGITS = "零一二三四五六七八九";

function chinese(value: number): string {
  if (value > 99 || value < 0) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return DIGITS.charAt(ones);
  return `${tens > 1 ? DIGITS.charAt(tens) : ""}十${ones > 0 ? DIGITS.charAt(ones) : ""}`;
}

/** a … z, aa, bb, as Word goes on. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(value: number): string {
  if (value < 1 || value > 399) return String(value);
  let rest = value;
  let text = "";
  for (const [worth, sign] of ROMAN) for (; rest >= worth; rest -= worth) text += sign;
  return text;
}

function cased(text: string, format: string): string {
  return format.startsWith("upper") ? text.toUpperCase() : text;
}
