import { match, type Reading } from "@/lib/document/match";
import { check } from "@/lib/report/check";
import type { Filing } from "@/lib/report/filing";
import type { Finding } from "@/lib/report/finding";
import { officeTypeOf } from "@/lib/report/office-type";
import { refuse } from "@/lib/report/refusal";
import { editionById } from "@/lib/template/editions";
import type { Edition } from "@/lib/template/vocabulary";
import { readFile } from "../read";

/** A report file, read and judged on its own: no database, no year before it. */
export type Examination = {
  readonly file: string;
  readonly reading: Reading;
  readonly edition: Edition;
  readonly findings: readonly Finding[];
};

/** Reads and judges one file. Refuses: unreadable, also where no trace of a report is in it; too-large. */
export async function examine(bytes: Uint8Array, file: string): Promise<Examination> {
  const reading = match(await readFile(bytes, file));
  if (isEmpty(reading)) throw refuse("unreadable", `“${file}”里没有找到年度报告的表格和文字`);
  const edition = editionById(reading.edition);
  const { findings } = check(edition, filingOf(reading), { previous: null });
  return { file, reading, edition, findings: findings.filter((finding) => isSound(finding, reading)) };
}

function isEmpty({ title, values, sections, unplaced }: Reading): boolean {
  const prose = Object.keys(sections).some((part) => part !== "preface" && part !== "overview:lead");
  return title === null && Object.keys(values).length === 0 && !prose && unplaced.length === 0;
}

/** As printed: totals stay what they are, also where they are wrong or missing. */
function filingOf({ office, year, values, sections }: Reading): Filing {
  const name = office ?? "";
  return {
    office: { fullName: name, shortName: name, type: officeTypeOf(name) },
    year: year ?? 0,
    values,
    texts: sections,
    faults: [],
    explanations: {},
  };
}

/** Where the report does not say its year, nothing can be said against the years in it. */
function isSound({ rule }: Finding, { year }: Reading): boolean {
  return year !== null || rule !== "N-YEAR";
}
