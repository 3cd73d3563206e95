import type { OfficeType } from "../filing";
import type { Part } from "@/lib/template/vocabulary";
import type { Found, Report, Rule } from "../rule";

/** What every report must speak of, and what a government must beyond that. */
export const COMPLETENESS: readonly Rule[] = [
  {
    id: "N-PART",
    title: "各部分齐全；各级人民政府另有工作考核、社会评议和责任追究结果",
    severity: "warning",
    basis: "《政府信息公开条例》第五十条第一款第四项；国办公开办函〔2021〕30号",
    find: (report) => [...missingParts(report), ...withoutProblems(report), ...withoutAccount(report)],
  },
];

function written({ filing }: Report, part: Part["id"]): boolean {
  return Boolean(filing.texts[part]?.trim());
}

function missingParts(report: Report): readonly Found[] {
  const [overview] = report.edition.sections;
  const parts = (overview?.parts ?? []).filter(({ id, required }) => required && !written(report, id));
  return parts.map(({ id, label }) => ({
    at: id,
    part: id,
    message: `第一部分没有“${label}”。这五个方面都要写，本年没有情况的也请写明。`,
  }));
}

function withoutProblems(report: Report): readonly Found[] {
  if (written(report, "problems") || written(report, "improvements")) return [];
  return [{ at: "problems", part: "problems", message: "第五部分没有写。请写明存在的主要问题和改进情况。" }];
}

/** 条例 asks it of 各级人民政府, so of towns and counties, not of bureaus, streets and 政府办公室. */
const GOVERNMENTS: readonly OfficeType[] = ["town", "county-government", "region"];

const DUTIES: readonly { readonly name: string; readonly said: RegExp }[] = [
  { name: "工作考核", said: /考核|考评/u },
  { name: "社会评议", said: /评议|满意度(?:调查|测评)/u },
  { name: "责任追究", said: /责任追究|追究责任|追责|问责/u },
];

function withoutAccount(report: Report): readonly Found[] {
  const { office } = report.filing;
  if (!GOVERNMENTS.includes(office.type)) return [];
  const overview = report.prose.filter(({ part }) => part.startsWith("overview:"));
  const missing = DUTIES.filter(({ said }) => !overview.some(({ text }) => said.test(text))).map(
    ({ name }) => name,
  );
  if (missing.length === 0) return [];
  return [
    {
      at: "overview:supervision:account",
      severity: "explainable",
      part: "overview:supervision",
      message: `第一部分没有写${missing.join("、")}结果情况。${office.shortName}属于人民政府，依法应当报告，请在“监督保障”中写明；没有开展的，写明没有开展。`,
    },
  ];
}
