import { cellOf } from "@/lib/template/walk";
import { figureOf, nameOf, sideOf } from "../amounts";
import { feesIn, speaksOfFees } from "../narrative/fees";
import { FEE_UNPAID, feeIncome, has } from "../named-cells";
import type { Found, Report, Rule } from "../rule";

const TARIFF = "国办函〔2020〕109号《政府信息公开信息处理费管理办法》";

/** Section six on 信息处理费, by itself and against the tables. */
export const FEES: readonly Rule[] = [
  {
    id: "N-FEE",
    title: "第六部分写明信息处理费情况",
    severity: "explainable",
    basis: TARIFF,
    find: withoutFeeStatement,
  },
  {
    id: "T3-FEE",
    title: "逾期未缴费、收费通知和收费情况互相一致",
    severity: "explainable",
    basis: `《政府信息公开条例》第四十二条；${TARIFF}`,
    formHas: (edition) => has(edition, FEE_UNPAID),
    appliesTo: ({ edition }) => has(edition, FEE_UNPAID),
    find: (report) => [...unpaidWithoutNotice(report), ...deniedButCharged(report)],
  },
  {
    id: "T2-FEE6",
    title: "行政事业性收费不少于收取的信息处理费",
    severity: "warning",
    basis: TARIFF,
    formHas: (edition) => feeIncome(edition) !== undefined,
    appliesTo: ({ edition, filing }) => {
      const income = feeIncome(edition);
      return income !== undefined && (filing.values[income] ?? null) !== null;
    },
    find: incomeBelowFee,
  },
];

function sectionSix({ prose }: Report) {
  return prose.filter(({ part }) => part.startsWith("other:"));
}

function withoutFeeStatement(report: Report): readonly Found[] {
  if (sectionSix(report).some(({ text }) => speaksOfFees(text))) return [];
  const elsewhere = report.prose.find(({ text }) => speaksOfFees(text));
  const way = elsewhere
    ? `费用情况写在了“${elsewhere.label}”，请移到或者重写在第六部分。`
    : "请写明本年发出收费通知的件数、金额和实际收取的金额；没有收取的，写明没有收取。";
  return [{ at: "other:fee", part: "other:fee", message: `第六部分没有写信息处理费情况。${way}` }];
}

function unpaidWithoutNotice(report: Report): readonly Found[] {
  const unpaid = report.filing.values[FEE_UNPAID] ?? 0;
  const { notices, collected } = feesIn(sectionSix(report));
  if (unpaid === 0 || (notices ?? 0) > 0 || collected > 0) return [];
  const say = notices === 0 ? "写的是没有发出收费通知" : "没有写明发出收费通知的件数";
  return [
    {
      at: FEE_UNPAID,
      cells: [FEE_UNPAID],
      part: "other:fee",
      message: `${nameOf(report.edition, FEE_UNPAID)}是${unpaid}件，第六部分${say}。请核对并补写收费通知的件数和金额。`,
    },
  ];
}

function deniedButCharged(report: Report): readonly Found[] {
  const { denied, collected } = feesIn(sectionSix(report));
  if (!denied || collected === 0) return [];
  return [
    {
      at: "other:fee:denied",
      part: denied.part,
      quote: denied,
      message: `第六部分一处写“${denied.text.replace(/\s+/gu, "")}”，另一处写收取了${collected}元。请改为一致。`,
    },
  ];
}

function incomeBelowFee(report: Report): readonly Found[] {
  const { edition, filing } = report;
  const income = feeIncome(edition) ?? "";
  const { collected } = feesIn(sectionSix(report));
  const left = sideOf(edition, filing.values, [income]);
  if (!cellOf(edition, income) || left.sum >= collected) return [];
  const right = {
    terms: [{ cell: null, label: "第六部分写明收取的信息处理费", value: collected }],
    sum: collected,
  };
  return [
    {
      at: income,
      cells: [income],
      sides: { left, right },
      message: `第六部分写收取信息处理费${collected}元，${nameOf(edition, income)}只有${figureOf(edition, income, left.sum)}。信息处理费属于行政事业性收费，请核对是否计入。`,
    },
  ];
}
