import { describe, expect, it } from "vitest";
import { check } from "@/lib/report/check";
import { filingOf } from "@/lib/report/draft";
import { linkable } from "@/lib/report/narrative/linkable";
import { equationsOf, judge } from "@/lib/template/equations";
import { archive } from "./archive";
import { entriesOf } from "./entries-of";
import {
  allZero,
  edition2019Bureau,
  filedBy,
  inOwnWords,
  lastYearsText,
  textAgainstTable,
  typicalBureau,
  typicalTown,
  unbalanced,
  withImpossibleRule,
  withoutAssessment,
  withoutFeeStatement,
} from "./filings";
import type { Sample } from "./sample";

const YEAR = 2025;

const rulesOf = ({ edition, filing }: Sample) =>
  check(edition, filing, { previous: null })
    .findings.filter(({ severity }) => severity !== "info")
    .map(({ rule }) => rule);

describe("filings by name", () => {
  it.each([
    ["all zero", allZero(YEAR), []],
    ["a town", typicalTown(YEAR), []],
    ["a bureau", typicalBureau(YEAR), []],
    ["the form of 2019", edition2019Bureau(), []],
    ["the text says 17, the table 16", textAgainstTable(YEAR), ["N-RECV"]],
    ["no fee statement", withoutFeeStatement(typicalBureau(YEAR)), ["N-FEE"]],
    ["a town without 考核", withoutAssessment(typicalTown(YEAR)), ["N-PART"]],
  ])("%s: is found out for what it is, and for nothing else", (_, sample, rules) => {
    expect([...new Set(rulesOf(sample))]).toEqual(rules);
  });

  it("has a column that does not balance, and then only that column and the total", () => {
    const { edition, filing } = unbalanced(YEAR);
    const broken = equationsOf(edition).filter((each) => judge(each, filing.values).outcome === "broken");
    expect(broken.map(({ rule }) => rule)).toEqual(["T3-BAL", "T3-BAL"]);
  });

  it("has a 规章 of an office that makes none, and a text of the year before", () => {
    expect(rulesOf(withImpossibleRule(typicalBureau(YEAR)))).toContain("T2-RULE0");
    expect(rulesOf(lastYearsText(YEAR))).toContain("N-YEAR");
  });

  it("is like no published report once every part has a passage of its own", () => {
    const { edition, filing } = allZero(YEAR);
    const neighbours = [{ office: "云栖区苇洲管理局", year: YEAR, texts: filing.texts }];
    const found = (sample: Sample) =>
      check(edition, sample.filing, { previous: null, neighbours }).findings.map(({ rule }) => rule);
    const words =
      "巡护队员随身带着折页向游人讲解，候鸟到来前后逐日更新观察点的水位和游线开闭，入口立起分区导览牌。";
    expect(found({ edition, filing })).toEqual(["N-SIM"]);
    expect(found(inOwnWords({ edition, filing }, words))).toEqual([]);
  });

  it("says its counts so that they may follow the table", () => {
    const { edition, filing } = typicalBureau(YEAR);
    const links = linkable(edition, filing);
    expect(links.length).toBeGreaterThan(8);
    for (const { quote, cell } of links) expect(Number(quote.text)).toBe(filing.values[cell]);
  });

  it("is typed and read again without a difference", () => {
    for (const sample of [allZero(YEAR), typicalBureau(YEAR), edition2019Bureau()]) {
      const { edition, filing } = sample;
      expect(filingOf(edition, filing, entriesOf(sample)).values).toEqual(filing.values);
    }
  });

  it("can be filed by another office, in its own name", () => {
    const office = { fullName: "云栖区试点镇人民政府", shortName: "试点镇", type: "town" } as const;
    const { filing } = filedBy(typicalTown(YEAR), office);
    expect(filing.office).toEqual(office);
    expect(Object.values(filing.texts).join("")).not.toContain("枫渡镇人民政府");
  });

  it("keeps one wrong total in the archive", () => {
    const broken = archive().map(({ edition, filing }) =>
      equationsOf(edition).filter((each) => judge(each, filing.values).outcome === "broken"),
    );
    expect(broken.map(({ length }) => length > 0)).toEqual([false, false, false, true]);
  });
});
