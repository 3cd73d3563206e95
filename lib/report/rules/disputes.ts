import type { Edition } from "@/lib/template/vocabulary";
import type { Values } from "@/lib/template/equations";
import { amountOf, nameOf, sideOf } from "../amounts";
import { CARRIED_IN, NEW, REVIEW, SUIT_AFTER_REVIEW, SUIT_DIRECT, SUITS } from "../named-cells";
import type { OfficeType } from "../filing";
import type { Found, Report, Rule } from "../rule";

const TOTALS = [REVIEW, ...SUITS].map((group) => `${group}:total`);
const CORRECTED = [REVIEW, ...SUITS].map((group) => `${group}:corrected`);

/** Since this report year refusals go to 行政复议 before any suit (2023年修订的行政复议法 came into force). */
const REVIEW_FIRST_SINCE = 2024;

/** They review, for themselves or summed up. */
const GOVERNMENTS: readonly OfficeType[] = ["county-government", "region"];

/** 表四: prompts rather than verdicts, for a case's history is not in the table. */
export const DISPUTES: readonly Rule[] = [
  {
    id: "T4-ORPHAN",
    title: "有复议、诉讼的，本年或者上年有相应的申请",
    severity: "warning",
    basis: "《政府信息公开条例》第五十条第一款第三项",
    appliesTo: (report) => lastYear(report) !== null && known(report, [...TOTALS, NEW, CARRIED_IN]),
    find: orphans,
  },
  {
    id: "T4-PRE",
    title: "直接起诉的案件不属于应当先申请复议的情形",
    severity: "info",
    basis: "《中华人民共和国行政复议法》第二十三条第一款第四项",
    since: REVIEW_FIRST_SINCE,
    appliesTo: ({ filing }) => filing.year >= REVIEW_FIRST_SINCE,
    find: (report) =>
      prompt(
        report,
        `${SUIT_DIRECT}:total`,
        (count) =>
          `有${count}件未经复议直接起诉。自${REVIEW_FIRST_SINCE}年起，对不予公开的答复不服应当先申请行政复议，请确认这些案件不属于这种情形。`,
      ),
  },
  {
    id: "T4-JOINT",
    title: "仅作为复议机关成为共同被告的案件不计入",
    severity: "warning",
    basis: "国办公开办函〔2016〕201号",
    appliesTo: ({ filing }) => GOVERNMENTS.includes(filing.office.type),
    find: (report) =>
      prompt(
        report,
        `${SUIT_AFTER_REVIEW}:total`,
        (count) =>
          `有${count}件复议后起诉。只因作出复议决定而成为共同被告的案件由原行为机关计算，请确认没有计入。`,
      ),
  },
  {
    id: "T4-LOST",
    title: "有结果纠正的，在问题和改进部分有所回应",
    severity: "info",
    basis: "《政府信息公开条例》第五十条第一款第三项、第四项",
    appliesTo: (report) => amountOf(report.edition, report.filing.values, CORRECTED).known > 0,
    find: lostInSilence,
  },
];

function known({ edition, filing }: Report, cells: readonly string[]): boolean {
  return amountOf(edition, filing.values, cells).complete;
}

/** The figures of the year before, where the office has that report here. */
function lastYear({
  context,
  filing,
}: Report): { readonly edition: Edition; readonly values: Values } | null {
  return context.previous?.year === filing.year - 1 ? context.previous : null;
}

function orphans(report: Report): readonly Found[] {
  const { edition, values } = { edition: report.edition, values: report.filing.values };
  const before = lastYear(report);
  const disputes = sideOf(edition, values, TOTALS);
  const applications = sideOf(edition, values, [NEW, CARRIED_IN]);
  const earlier = before && amountOf(before.edition, before.values, [...TOTALS, NEW, CARRIED_IN]);
  if (disputes.sum === 0 || applications.sum > 0 || !earlier?.complete || earlier.known > 0) return [];
  return [
    {
      at: "totals",
      cells: [...TOTALS, NEW, CARRIED_IN],
      sides: { left: disputes, right: applications },
      message: `表四有${disputes.sum}件复议、诉讼，但是本年和上年都没有申请，上年也没有未审结的案件。请核对这些案件是否因政府信息公开工作引起。`,
    },
  ];
}

function prompt({ edition, filing }: Report, cell: string, say: (count: number) => string): readonly Found[] {
  const count = filing.values[cell] ?? 0;
  return count > 0 ? [{ at: cell, cells: [cell], message: `${nameOf(edition, cell)}：${say(count)}` }] : [];
}

const RESPONSE = /复议|诉讼|纠正|纠错|败诉|应诉/u;

function lostInSilence({ edition, filing }: Report): readonly Found[] {
  const cells = CORRECTED.filter((cell) => (filing.values[cell] ?? 0) > 0);
  if (RESPONSE.test(`${filing.texts.problems ?? ""}${filing.texts.improvements ?? ""}`)) return [];
  const { sum } = sideOf(edition, filing.values, cells);
  return [
    {
      at: "corrected",
      cells,
      part: "problems",
      message: `表四有${sum}件结果纠正，第五部分没有提到。建议写明被纠正的原因和改进措施。`,
    },
  ];
}
