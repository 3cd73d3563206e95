import type { Filing, Office } from "@/lib/report/filing";
import { EDITION_2019 } from "@/lib/template/edition-2019";
import { withTotals } from "@/lib/template/equations";
import type { CellId } from "@/lib/template/vocabulary";
import { EDUCATION } from "./agencies/education";
import { EDUCATION_2019 } from "./archive";
import { GOVERNMENT_SERVICES } from "./agencies/government-services";
import { HOUSING } from "./agencies/housing";
import { MAPLE_TOWN } from "./agencies/maple-town";
import { DISTRICT } from "./district";
import { reportsOf } from "./reports";
import type { Sample } from "./sample";

/** Nothing came in and nothing was decided: every cell 0, said in words as well. */
export function allZero(year: number): Sample {
  return latest(reportsOf(GOVERNMENT_SERVICES, year));
}

/** A 镇 with all it must report, applications of three kinds, everything in balance. */
export function typicalTown(year: number): Sample {
  return latest(reportsOf(MAPLE_TOWN, year));
}

/** A 部门 with applications carried over, fees and licences, everything in balance. */
export function typicalBureau(year: number): Sample {
  return latest(reportsOf(EDUCATION, year));
}

/** A 部门 in the form of 2019. */
export function edition2019Bureau(): Sample {
  return { edition: EDITION_2019, filing: EDUCATION_2019 };
}

/** One 自然人 application was handled twice on paper: the column of 自然人 does not balance. */
export function unbalanced(year: number): Sample {
  const { edition, filing } = typicalTown(year);
  const typed = { ...filing.values, [GRANTED]: (filing.values[GRANTED] ?? 0) + 1 };
  const open = Object.fromEntries(Object.entries(typed).filter(([id]) => !id.includes("total")));
  return { edition, filing: { ...filing, values: withTotals(edition, open) } };
}

/** The text says 17 applications, the table 16. */
export function textAgainstTable(year: number): Sample {
  return sayingSeventeen(latest(reportsOf(HOUSING, year)));
}

/** Changes 16 applications into 17, in the text alone. */
export function sayingSeventeen(sample: Sample): Sample {
  return rewritten(sample, "overview:onRequest", (text) => text.replace("申请16件", "申请17件"));
}

/** Copied from the report of the year before without changing the year. */
export function lastYearsText(year: number): Sample {
  const texts = latest(reportsOf(MAPLE_TOWN, year - 1)).filing.texts;
  const sample = typicalTown(year);
  return { ...sample, filing: { ...sample.filing, texts } };
}

/** Section six says nothing about the 信息处理费. */
export function withoutFeeStatement(sample: Sample): Sample {
  return rewritten(sample, "other:fee", () => "无");
}

/** A 镇 silent on 考核, 社会评议 and 责任追究 (条例第五十条第四项). */
export function withoutAssessment(sample: Sample): Sample {
  return rewritten(sample, "overview:supervision", () => "党政办牵头，各站所配合，实行周报送、月检查。");
}

/** The same report with a passage of an office's own in every longer part, so that it is like no other's. */
export function inOwnWords({ edition, filing }: Sample, words: string): Sample {
  const texts = Object.entries(filing.texts).map(([part, text]) => [
    part,
    text.length < FORMULA ? text : `${text}${words}`,
  ]);
  return { edition, filing: { ...filing, texts: Object.fromEntries(texts) as Filing["texts"] } };
}

/** A 规章 claimed by an office that cannot make one (立法法第九十一、九十三条). */
export function withImpossibleRule(sample: Sample): Sample {
  const { edition, filing } = sample;
  const claimed: Record<CellId, number> = {
    "disclosure:a20_1:rule:issued": 1,
    "disclosure:a20_1:rule:inForce": 1,
  };
  return { edition, filing: { ...filing, values: { ...filing.values, ...claimed } } };
}

/** The same report filed by another office, for tests that make their own. */
export function filedBy({ edition, filing }: Sample, office: Office): Sample {
  const { fullName, shortName } = filing.office;
  const texts = Object.entries(filing.texts).map(([part, text]) => [
    part,
    text
      .replaceAll(fullName, office.fullName)
      .replaceAll(fullName.slice(DISTRICT.fullName.length), office.fullName)
      .replaceAll(shortName, office.shortName),
  ]);
  return { edition, filing: { ...filing, office, texts: Object.fromEntries(texts) as Filing["texts"] } };
}

/** Shorter parts are what anybody would write; signs. */
const FORMULA = 50;

const GRANTED = "applications:result:granted|natural";

function latest(reports: readonly [Sample, Sample, Sample]): Sample {
  return reports[2];
}

function rewritten(
  { edition, filing }: Sample,
  part: keyof Filing["texts"],
  rewrite: (text: string) => string,
): Sample {
  const texts = { ...filing.texts, [part]: rewrite(filing.texts[part] ?? "") };
  return { edition, filing: { ...filing, texts } };
}
