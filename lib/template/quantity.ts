import type { Quantity } from "./vocabulary";

/** What a clerk typed, read: a whole number of smallest units, a blank, or why it is neither. */
export type Reading = { readonly value: number | null } | { readonly fault: string };

/** 1 万元 = 10 000 元: the smallest unit the template allows is 0.0001 万元. */
export const MONEY_SCALE = 10_000;

/** Counts up to 10⁹; sums stay safe integers. */
export const LARGEST = 1_000_000_000;

/**
 * Reads one cell as typed. Full-width digits, thousands marks and outer spaces are understood;
 * anything else is a fault with the way out. Blank is null, never 0.
 */
export function readQuantity(raw: string, quantity: Quantity): Reading {
  const text = raw.normalize("NFKC").replace(/[\s,]/gu, "");
  if (text === "") return { value: null };
  if (!PATTERNS[quantity].test(text)) return { fault: FAULTS[quantity] };
  const value = quantity === "money" ? moneyOf(text) : Number(text);
  const limit = quantity === "money" ? LARGEST * MONEY_SCALE : LARGEST;
  return Math.abs(value) <= limit ? { value } : { fault: "数字过大，请核对" };
}

/** As printed in the statutory table: no thousands marks; money in 万元 without trailing zeros; blank is "". */
export function printQuantity(value: number | null, quantity: Quantity): string {
  if (value === null) return "";
  if (quantity !== "money") return String(value);
  const digits = String(Math.abs(value)).padStart(5, "0");
  const fraction = digits.slice(-4).replace(/0+$/u, "");
  return `${value < 0 ? "-" : ""}${digits.slice(0, -4)}${fraction && `.${fraction}`}`;
}

/** Smallest units → the figure given out in JSON: 件 and 项 as they are, money in 万元. */
export function publicNumber(value: number | null, quantity: Quantity): number | null {
  return value === null || quantity !== "money" ? value : Number(printQuantity(value, quantity));
}

/** The figure given out in JSON → smallest units: undoes `publicNumber`. */
export function smallestUnits(value: number | null, quantity: Quantity): number | null {
  return value === null || quantity !== "money" ? value : Math.round(value * MONEY_SCALE);
}

const PATTERNS: Record<Quantity, RegExp> = {
  count: /^\d+$/u,
  signed: /^[+-]?\d+$/u,
  money: /^\d+(\.\d{1,4})?$/u,
};

const FAULTS: Record<Quantity, string> = {
  count: "应填非负整数，没有的填0",
  signed: "应填整数，减少的在前面加“-”",
  money: "应填金额（万元），最多4位小数，没有的填0",
};

function moneyOf(text: string): number {
  const [whole = "0", fraction = ""] = text.split(".");
  return Number(whole) * MONEY_SCALE + Number(fraction.padEnd(4, "0"));
}
