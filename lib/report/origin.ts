import type { Ending } from "./endings";

/** Whose business an office goes on with in the report of a year, as far as it came about in one way. */
export type Origin = {
  readonly kind: Ending;
  /** The office was there before: it took something in, and was not made of it. */
  readonly joined: boolean;
  /** Their figures of the year before were all known and stand added up as the office's own. */
  readonly summed: boolean;
  readonly from: readonly Forerunner[];
};

/** An office that came before, and its report of the year before. */
export type Forerunner = {
  readonly fullName: string;
  readonly year: number;
  /** The slugs of the report's public address; null where none is published. */
  readonly published: {
    readonly region: { readonly slug: string };
    readonly office: { readonly slug: string };
    readonly year: number;
  } | null;
};

/** 由 A、B 合并 · A 并入 · 由 A 分出 · 承接 A 的部分职能 · 承接已撤销的 A 的职能 */
export function originWords({ kind, joined, from }: Origin): string {
  const names = from.map(({ fullName }) => fullName).join("、");
  if (kind === "merged") return joined || from.length === 1 ? `${names}并入本单位` : `由${names}合并`;
  if (kind === "split") return joined ? `承接${names}分出的部分职能` : `由${names}分出`;
  return `承接已撤销的${names}的职能`;
}

/** What that means for the figures of the year before. */
export function originAdvice({ kind, summed }: Origin): string {
  if (kind === "split")
    return "拆分前的报告供查阅。分给本单位的数字由本单位按职责分工核对后填写，系统不作拆分。";
  return summed
    ? "上年数字已按各单位上年报告逐格相加，文字不相加。"
    : "各单位的上年报告不全，系统没有相加，上年数字由本单位填写。";
}
