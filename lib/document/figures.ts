import { readQuantity, type Reading } from "@/lib/template/quantity";
import type { Quantity } from "@/lib/template/vocabulary";

/** Whether a piece of a table is a printed number, whatever the way of printing: 12, 1,234, +3, 减3, 0件. */
export function isFigure(text: string): boolean {
  return text.length <= LONGEST && !SEVERAL.test(text) && FIGURE.test(plain(text));
}

/** Whether a piece of a table says that nothing stands here. Never read as 0. */
export function isBlank(text: string): boolean {
  return text.length <= LONGEST && BLANK.test(plain(text));
}

/**
 * Reads one printed number into smallest units. A sum of money with a unit of its own behind it is a fault:
 * 元 and 万元 are mixed up too often in print for the reader to decide.
 */
export function readFigure(text: string, quantity: Quantity): Reading {
  const [, sign = "", digits = "", unit = ""] = FIGURE.exec(plain(text)) ?? [];
  if (quantity === "money" && unit !== "") return { fault: "数字后面自带单位，请核对单位后填写" };
  if (MONEY_UNIT.test(unit)) return { fault: "本栏应为数量，印的却是金额" };
  const negative = NEGATIVE.test(sign);
  if (negative && quantity !== "signed") return { fault: "本栏不应为负数" };
  return readQuantity(`${negative ? "-" : ""}${digits}`, quantity);
}

/** Half-width, without spaces, thousands marks and the question marks a wrong encoding leaves before a number. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u2212\u2012-\u2015]/gu, "-")
    .replace(/^\s*\?\s+/u, "")
    .replace(/\s/gu, "")
    .replace(/(\d),(?=\d{3}(?!\d))/gu, "$1");
}

/** Digits on two lines are two figures, or one nobody can be sure of. */
const SEVERAL = /\d[^\S\n]*\n\s*\d/u;

/** Longer pieces are prose: not worth a look. */
const LONGEST = 60;

const FIGURE =
  /^(\++|-{1,2}|增加?|减少?|減少?)?(\d{1,13}(?:\.\d{1,8})?)(件|项|項|个|個|条|條|次|份|元|万元|萬元|亿元)?$/u;
const NEGATIVE = /^(-|减|減)/u;
const MONEY_UNIT = /元$/u;
const BLANK = /^(|-{1,4}|\/|\\|无|無|空|\*|\||_+)$/u;
