import { describe, expect, it } from "vitest";
import { EDITION_2019 } from "@/lib/template/edition-2019";
import { EDITION_2021 } from "@/lib/template/edition-2021";
import type { Edition } from "@/lib/template/vocabulary";
import { RULES } from "../rule-list";
import { check } from "../check";
import { findingsOf, zeroReport, zeros, type Changes } from "./zero-report";

const rulesOf = (changes: Changes) => findingsOf(changes).map(({ rule }) => rule);

const cells = (row: string, natural: number) => ({ [`applications:${row}|natural`]: natural });

describe("a report of zeros", () => {
  it("breaks no rule in either form, in a bureau, a town or a government", () => {
    for (const type of ["bureau", "town", "county-government", "subdistrict"] as const) {
      expect(rulesOf({ type })).toEqual([]);
      expect(rulesOf({ type, edition: EDITION_2019, year: 2020 })).toEqual([]);
    }
  });

  it("has every active rule in its ledger once, each with what became of it", () => {
    const { ledger } = check(EDITION_2021, zeroReport({}), { previous: null });
    expect(ledger.map(({ rule }) => rule)).toEqual(RULES.map(({ id }) => id));
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    expect(ledger.find(({ rule }) => rule === "T3-BAL")?.outcome).toBe("passed");
    expect(ledger.find(({ rule }) => rule === "X-CARRY")?.outcome).toBe("not-applicable");
  });
});

describe("the arithmetic", () => {
  it("names the column that does not balance, both sides with their terms, and the difference", () => {
    const [first, second] = findingsOf({ values: cells("received:new", 3) });
    expect([first?.rule, second?.rule]).toEqual(["T3-BAL", "T3-BAL"]);
    expect(first?.key).toBe("T3-BAL:applications:received:new|natural");
    expect(first?.severity).toBe("error");
    expect(first?.sides?.left).toMatchObject({ sum: 3, terms: [{ value: 3 }, { value: 0 }] });
    expect(first?.sides?.right).toMatchObject({ sum: 0, terms: [{ value: 0 }, { value: 0 }] });
    expect(first?.message).toBe(
      "表三“自然人”一列不平：第一项加第二项，3件加0件是3件；第三项加第四项，0件加0件是0件；相差3件。请核对这四个数。",
    );
  });

  it("holds a declared total against the sum of its parts", () => {
    const [finding, ...others] = findingsOf({
      values: { "disputes:review:upheld": 2, "disputes:review:total": 1 },
    });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ key: "T4-SUM:disputes:review:total", rule: "T4-SUM" });
    expect(finding?.message).toBe(
      "表四“行政复议”：4个数相加是2件，“总计”填的是1件，相差1件。请核对各数；各数无误的，改正总计。",
    );
  });
});

describe("what may stand in a cell", () => {
  it("is said once a table for blanks, with the list of cells", () => {
    const blank = Object.fromEntries(Object.keys(zeros(EDITION_2021)).map((id) => [id, null]));
    const found = findingsOf({ values: blank });
    expect(found.map(({ key, cells: places }) => [key, places.length])).toEqual([
      ["NUM:blank:disclosure", 10],
      ["NUM:blank:applications", 144],
      ["NUM:blank:disputes", 12],
    ]);
    expect(found[0]?.message).toBe("表二有10格尚未填写。没有发生的请填0。");
  });

  it("is said cell by cell for what cannot be read, and not again as a blank", () => {
    const cell = "disclosure:a20_5:license:decisions";
    const found = findingsOf({
      values: { [cell]: null },
      faults: [{ cell, raw: "/", fault: "应填非负整数，没有的填0" }],
    });
    expect(found.map(({ key }) => key)).toEqual([`NUM:${cell}`]);
    expect(found[0]?.message).toBe("表二“行政许可”填的是“/”，应填非负整数，没有的填0。");
  });

  it("is never negative, but for what may decrease", () => {
    const fee = "disclosure:a20_8:fee:amountWan";
    expect(findingsOf({ values: { [fee]: -5000 } })[0]?.message).toContain("填的是“-0.5”");
    expect(
      rulesOf({
        edition: EDITION_2019,
        year: 2020,
        values: { "disclosure2019:a20_5:license:itemsDelta": -3 },
      }),
    ).toEqual([]);
  });

  it("belongs to the form of the year", () => {
    const old = { "applications:result:other|natural": 1 };
    expect(rulesOf({ values: old })).toEqual(["T3-OTHER19"]);
    const late = { "applications:result:other:misc|natural": 1 };
    expect(rulesOf({ edition: EDITION_2019, year: 2020, values: late })).toEqual(["T3-OTHER19"]);
  });
});

describe("表二", () => {
  const normative = (issued: number, repealed: number, inForce: number) => ({
    "disclosure:a20_1:normative:issued": issued,
    "disclosure:a20_1:normative:repealed": repealed,
    "disclosure:a20_1:normative:inForce": inForce,
  });

  it("has at least as many documents in force as were added this year", () => {
    expect(rulesOf({ values: normative(4, 1, 2) })).toEqual(["T2-FLOOR"]);
    expect(rulesOf({ values: normative(4, 1, 3) })).toEqual([]);
  });

  it("has no 规章 of an office that cannot make them", () => {
    const values = { "disclosure:a20_1:rule:inForce": 6 };
    const [finding] = findingsOf({ values, type: "town", name: "某县某镇人民政府" });
    expect(finding).toMatchObject({ rule: "T2-RULE0", severity: "explainable", cells: Object.keys(values) });
    expect(findingsOf({ values, name: "某市人民政府" })[0]?.severity).toBe("info");
    expect(rulesOf({ values, name: "某自治州人民政府" })).toEqual([]);
    expect(
      rulesOf({ edition: EDITION_2019, year: 2020, values: { "disclosure2019:a20_1:rule:made": 1 } }),
    ).toEqual(["T2-RULE0"]);
  });

  it("counts at least the 信息处理费 that was collected, in 万元", () => {
    const texts = { "other:fee": "本年收取信息处理费380元。" };
    const fee = "disclosure:a20_8:fee:amountWan";
    const [finding] = findingsOf({ texts, values: { [fee]: 300 } });
    expect(finding).toMatchObject({ rule: "T2-FEE6", severity: "warning" });
    expect(finding?.message).toContain("表二“行政事业性收费”只有0.03万元");
    expect(rulesOf({ texts, values: { [fee]: 380 } })).toEqual([]);
  });
});

describe("表三", () => {
  it("does not leave more to next year than came in", () => {
    const values = {
      ...cells("received:new", 1),
      ...cells("received:carriedIn", 4),
      ...cells("carriedOut", 5),
    };
    expect(rulesOf({ values })).toEqual(["T3-PENDBIG"]);
  });

  it("asks what the others were when they are many and nobody says", () => {
    const values = {
      ...cells("received:new", 10),
      ...cells("result:granted", 6),
      ...cells("result:other:misc", 4),
    };
    expect(rulesOf({ values })).toEqual(["T3-MISC"]);
    expect(rulesOf({ values, texts: { "overview:onRequest": "申请人主动撤回4件。" } })).toEqual([]);
  });

  it("has no unpaid fee without a notice in section six", () => {
    const values = { ...cells("received:new", 2), ...cells("result:other:feeUnpaid", 2) };
    expect(rulesOf({ values })).toEqual(["T3-FEE"]);
    expect(
      rulesOf({ values, texts: { "other:fee": "发出收费通知2件，总金额200元，未收取到费用。" } }),
    ).toEqual([]);
  });

  it("finds the section six that denies what it reports", () => {
    const [finding] = findingsOf({
      values: { "disclosure:a20_8:fee:amountWan": 500 },
      texts: { "other:fee": "未向申请人收取任何费用。", "other:rest": "收取信息处理费380元。" },
    });
    expect(finding).toMatchObject({
      rule: "T3-FEE",
      quote: { part: "other:fee", text: "未向申请人收取任何费用" },
    });
  });
});

describe("表四", () => {
  const previous = { edition: EDITION_2021, year: 2022, values: zeroReport({}).values };

  it("asks for the applications behind a case only where last year is known", () => {
    const values = { "disputes:review:upheld": 1 };
    expect(rulesOf({ values })).toEqual([]);
    expect(rulesOf({ values, previous })).toEqual(["T4-ORPHAN"]);
  });

  it("prompts on direct suits since 2024, on suits after review in a government, on cases lost in silence", () => {
    expect(rulesOf({ values: { "disputes:suitDirect:upheld": 1 } })).toEqual([]);
    expect(rulesOf({ values: { "disputes:suitDirect:upheld": 1 }, year: 2024 })).toEqual(["T4-PRE"]);
    const joint = { values: { "disputes:suitAfterReview:upheld": 1 } };
    expect(rulesOf(joint)).toEqual([]);
    expect(rulesOf({ ...joint, type: "county-government" })).toEqual(["T4-JOINT"]);
    const lost = { values: { "disputes:review:corrected": 1 } };
    expect(rulesOf(lost)).toEqual(["T4-LOST"]);
    expect(rulesOf({ ...lost, texts: { problems: "因答复不规范被复议机关纠正1件。" } })).toEqual([]);
  });
});

describe("this year against last", () => {
  const before = (
    values: Readonly<Record<string, number>>,
    edition: Edition = EDITION_2021,
    year = 2022,
  ) => ({
    edition,
    year,
    values: zeroReport({ edition, year, values }).values,
  });

  it("carries in what was carried out, column by column", () => {
    const previous = before(cells("carriedOut", 3));
    const found = findingsOf({ previous }).filter(({ rule }) => rule === "X-CARRY");
    expect(found.map(({ key }) => key)).toEqual([
      "X-CARRY:applications:received:carriedIn|natural",
      "X-CARRY:applications:received:carriedIn|total",
    ]);
    expect(found[0]).toMatchObject({
      severity: "explainable",
      sides: { left: { sum: 0 }, right: { sum: 3 } },
    });
    const carried = { ...cells("received:carriedIn", 3), ...cells("result:granted", 3) };
    expect(rulesOf({ previous, values: carried })).toEqual([]);
  });

  it("carries over the change of the form as well, but not over a gap", () => {
    const old = before(cells("carriedOut", 3), EDITION_2019, 2020);
    expect(rulesOf({ year: 2021, previous: old }).filter((rule) => rule === "X-CARRY")).toHaveLength(2);
    expect(rulesOf({ year: 2022, previous: old })).toEqual([]);
  });

  it("keeps the stock of documents, but never over the change of the form", () => {
    const previous = before({ "disclosure:a20_1:normative:inForce": 5 });
    const values = { "disclosure:a20_1:normative:issued": 1, "disclosure:a20_1:normative:inForce": 5 };
    const [finding] = findingsOf({ previous, values });
    expect(finding).toMatchObject({ rule: "X-VALID", severity: "warning" });
    expect(finding?.message).toContain("应为6件");
    expect(rulesOf({ previous, values: { ...values, "disclosure:a20_1:normative:inForce": 6 } })).toEqual([]);
    const old = before({ "disclosure2019:a20_1:normative:publicTotal": 9 }, EDITION_2019, 2020);
    expect(rulesOf({ year: 2021, previous: old })).toEqual([]);
  });
});
