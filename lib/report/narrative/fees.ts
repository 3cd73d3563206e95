import type { Quote } from "../finding";
import { numberOf } from "./figures";
import { quote, type Prose } from "./prose";

/** What section six says of 信息处理费, amounts in 元. */
export type Fees = {
  /** Null where no number of notices is given. */
  readonly notices: number | null;
  /** The largest amount said to be collected: details come beside their sum. */
  readonly collected: number;
  /** Where it says that nothing was collected. */
  readonly denied: Quote | null;
};

/** Whether a text says anything about fees. */
export function speaksOfFees(text: string): boolean {
  return /收费|收取|信息处理费|费用|缴费/u.test(text);
}

/** Reads the fee statements of section six. */
export function feesIn(prose: readonly Prose[]): Fees {
  const collected = prose.flatMap(({ text }) => [...text.matchAll(COLLECTED)].map(amount));
  const notices = prose.flatMap(({ text }) => [...text.matchAll(NOTICES)].map(count));
  const denied = prose.flatMap((piece) => {
    const match = DENIED.exec(piece.text);
    return match ? [quote(piece, match.index, match.index + match[0].length)] : [];
  });
  const noNotice = prose.some(({ text }) => /(?:未|没有|无)[^，。；]{0,10}收费通知/u.test(text));
  return {
    notices: notices.length > 0 ? Math.max(...notices) : noNotice ? 0 : null,
    collected: Math.max(0, ...collected),
    denied: denied[0] ?? null,
  };
}

const COLLECTED = /(?:收取|信息处理费)[^，。；]{0,20}?(\d[\d,]*(?:\.\d+)?)(万?)元/gu;
const NOTICES =
  /收费通知书?[^，。；\d]{0,10}(\d+)(?:件|份|次|张)|(\d+)(?:件|份|次|张)[^，。；\d]{0,8}收费通知/gu;
const DENIED =
  /(?:未|没有|从未)(?!收到)(?:曾|实际)?(?:向[^，。；]{0,12})?(?:对[^，。；]{0,20})?(?:产生|发生)?(?:收取|收费)(?![^，。；]{0,6}(?:通知|其[他它]|额外))[^，。；]{0,16}/u;

function amount([, digits = "0", scale = ""]: RegExpExecArray): number {
  return Math.round(Number(digits.replaceAll(",", "")) * (scale ? 10_000 : 1));
}

function count([, after, before]: RegExpExecArray): number {
  return numberOf(after ?? before ?? "0");
}
