import { carriesOf, type Carry } from "@/lib/template/carries";
import type { Stock } from "@/lib/template/vocabulary";
import { figureOf, nameOf, sideOf } from "../amounts";
import type { Side } from "../finding";
import type { Context, Found, Report, Rule } from "../rule";
import { hasStocks, stocksOf } from "./disclosure";

export type Previous = NonNullable<Context["previous"]>;

/** This year's report against last year's of the same office. */
export const ACROSS_YEARS: readonly Rule[] = [
  {
    id: "X-CARRY",
    title: "上年结转与上一年度报告的结转下年度逐列一致",
    severity: "explainable",
    basis: "《政府信息公开条例》第三十三条；政府信息公开工作年度报告格式，表三",
    appliesTo: (report) => before(report) !== null,
    find: (report) =>
      withBefore(report, (previous) =>
        carriesOf(report.edition).flatMap((carry) => carryGap(carry, report, previous)),
      ),
  },
  {
    id: "X-VALID",
    title: "年末现行有效数等于上年末现行有效数加本年制发减本年废止",
    severity: "warning",
    basis: "政府信息公开工作年度报告格式，表二",
    formHas: hasStocks,
    // The column of the earlier form counted what was published, not what is in force.
    appliesTo: (report) => before(report)?.edition.id === report.edition.id && stocksOf(report).length > 0,
    find: (report) =>
      withBefore(report, (previous) =>
        stocksOf(report).flatMap((stock) => stockGap(stock, report, previous)),
      ),
  },
];

/** Last year's report; null where the one at hand is older or there is none. */
export function before({ context, filing }: Report): Previous | null {
  return context.previous?.year === filing.year - 1 ? context.previous : null;
}

/** What is found in comparing with last year's report, where there is one. */
export function withBefore(report: Report, find: (previous: Previous) => readonly Found[]): readonly Found[] {
  const previous = before(report);
  return previous ? find(previous) : [];
}

function carryGap(
  { from, to }: Carry,
  { edition, filing, context }: Report,
  previous: Previous,
): readonly Found[] {
  const left = sideOf(edition, filing.values, [to]);
  const right = ofYear(previous.year, sideOf(previous.edition, previous.values, [from]));
  const blank = [...left.terms, ...right.terms].some(({ value }) => value === null);
  if (blank || left.sum === right.sum) return [];
  return [
    {
      at: to,
      cells: [to],
      sides: { left, right },
      message: `${nameOf(edition, to)}填${figureOf(edition, to, left.sum)}，${previous.year}年度报告${bySource(context)}的结转下年度同一列是${figureOf(edition, to, right.sum)}。请核对；上年数字有误、职责划转或者申请人类别调整的，写明原因。`,
    },
  ];
}

function stockGap(
  { level, plus, minus }: Stock,
  { edition, filing, context }: Report,
  previous: Previous,
): readonly Found[] {
  const stock = ofYear(previous.year, sideOf(previous.edition, previous.values, [level]));
  if (stock.terms.some(({ value }) => value === null)) return [];
  const flow = sideOf(edition, filing.values, plus);
  const left = sideOf(edition, filing.values, [level, ...minus]);
  const right: Side = { terms: [...stock.terms, ...flow.terms], sum: stock.sum + flow.sum };
  if (left.sum === right.sum) return [];
  const repealed = sideOf(edition, filing.values, minus).sum;
  return [
    {
      at: level,
      cells: [level, ...plus, ...minus],
      sides: { left, right },
      message: `${nameOf(edition, level)}填${left.sum - repealed}件；按上年现行有效${bySource(context)}${stock.sum}件，加本年制发${flow.sum}件，减本年废止${repealed}件，应为${right.sum - repealed}件。因清理、机构改革等原因不一致的，请写明。`,
    },
  ];
}

/** Whose word last year's figure is, where the system has no report of that year. */
function bySource({ opening }: Context): string {
  return opening ? "（填报单位提供的上年数据）" : "";
}

/** A side with the year before each of its terms. */
export function ofYear(year: number, side: Side): Side {
  return { ...side, terms: side.terms.map((term) => ({ ...term, label: `${year}年度 ${term.label}` })) };
}
