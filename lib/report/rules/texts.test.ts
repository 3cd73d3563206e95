import { describe, expect, it } from "vitest";
import { findingsOf, type Changes } from "./zero-report";

const keysOf = (changes: Changes) => findingsOf(changes).map(({ key }) => key);

const received = (natural: number, granted = natural) => ({
  "applications:received:new|natural": natural,
  "applications:result:granted|natural": granted,
});

const NEW = "applications:received:new|total";

describe("the text against the tables", () => {
  it("quotes the figure that differs, with both sides and a key that survives edits elsewhere", () => {
    const text = "全年受理并办结政府信息公开申请 17件。";
    const [finding, ...others] = findingsOf({ values: received(16), texts: { "overview:onRequest": text } });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      key: `N-RECV:overview:onRequest:${NEW}:17`,
      severity: "explainable",
      cells: [NEW],
      quote: { part: "overview:onRequest", text: "17件" },
      sides: { left: { sum: 17 }, right: { sum: 16 } },
    });
    const { start = 0, end = 0 } = finding?.quote ?? {};
    expect(text.slice(start, end)).toBe("17件");
    const [moved] = findingsOf({
      values: received(16),
      texts: { "overview:onRequest": `规范办理。${text}` },
    });
    expect(moved?.key).toBe(finding?.key);
  });

  it("says nothing while the table is blank, unless what is known already exceeds the text", () => {
    const texts = { "overview:onRequest": "予以公开3件。" };
    const open = { "applications:result:granted|natural": 5, "applications:result:granted|org:other": null };
    const rules = (values: Changes["values"]) =>
      findingsOf({ texts, values: values ?? {} })
        .map(({ rule }) => rule)
        .filter((rule) => rule.startsWith("N-"));
    expect(rules({ ...open, "applications:result:granted|natural": 2 })).toEqual([]);
    expect(rules(open)).toEqual(["N-DONE"]);
  });

  it("finds 「未收到」 beside a table that counts some, and the reverse", () => {
    const silent = { "overview:onRequest": "本年未收到政府信息公开申请。" };
    expect(keysOf({ texts: silent })).toEqual([]);
    expect(keysOf({ texts: silent, values: received(2) })).toEqual([`N-ZERO:overview:onRequest:${NEW}`]);
    const said = { "overview:onRequest": "本年收到政府信息公开申请2件。" };
    expect(keysOf({ texts: said })).toEqual([`N-ZERO:overview:onRequest:${NEW}:2`]);
  });

  it("compares documents with 表二 and disputes with 表四", () => {
    expect(keysOf({ texts: { "overview:management": "全年制发行政规范性文件2件，现行有效0件。" } })).toEqual([
      "N-NORM:overview:management:disclosure:a20_1:normative:issued:2",
    ]);
    const disputes = { "overview:onRequest": "因政府信息公开引发行政复议1件，行政诉讼0件。" };
    expect(keysOf({ texts: disputes })).toEqual(["N-DISP:overview:onRequest:disputes:review:total:1"]);
  });

  it("takes a government's sentence about one of its bodies for a reminder, not for an error", () => {
    const texts = { "overview:onRequest": "区政府办公室代表区政府受理政府信息公开申请7件。" };
    const government = { name: "某区人民政府", type: "county-government" as const, texts };
    expect(findingsOf({ ...government, values: received(9) })[0]).toMatchObject({
      rule: "N-RECV",
      severity: "warning",
    });
    expect(findingsOf({ ...government, values: received(5) })[0]).toMatchObject({ severity: "explainable" });
    expect(findingsOf({ ...government, values: received(7) })).toEqual([]);
  });

  it("does not hold the district's figure against a bureau", () => {
    const texts = { "overview:onRequest": "全区共受理政府信息公开申请90件，我局收到政府信息公开申请2件。" };
    expect(keysOf({ texts, values: received(2) })).toEqual([]);
    expect(keysOf({ texts, values: received(3) })).toHaveLength(1);
  });
});

describe("the wording", () => {
  it("warns once of another year in a part, with its number of places", () => {
    const [finding, ...others] = findingsOf({
      texts: { "overview:proactive": "2022年，通过网站公开信息。2022年举办活动。" },
    });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ key: "N-YEAR:overview:proactive:2022", severity: "warning" });
    expect(finding?.quote?.text).toBe("2022年");
    expect(finding?.message).toContain("共2处");
  });

  it("finds what was left of the form, and not the names that look like it", () => {
    const found = (text: string) =>
      findingsOf({ texts: { "overview:lead": text } })
        .filter(({ rule }) => rule === "N-TPL")
        .map(({ quote }) => quote?.text);
    expect(found("该部分以表格形式报告。表格如下：")).toEqual(["该部分以表格形式报告", "表格如下"]);
    expect(found("本局XX科公开信息____条，××镇、【单位名称】，20XX年收到申请N件。")).toEqual([
      "XX",
      "____",
      "××",
      "【单位名称】",
      "20XX",
      "N",
    ]);
    expect(found("举办“1+X”发布会，检查是否留有“XX”等字样，开设【政策解读】专栏，电话138XXXX1234。")).toEqual(
      [],
    );
  });
});

describe("what must be written", () => {
  it("is each of the five parts and section five", () => {
    expect(keysOf({ texts: { "overview:platform": " ", problems: "", improvements: "" } })).toEqual([
      "N-PART:overview:platform",
      "N-PART:problems",
    ]);
  });

  it("is 考核、社会评议、责任追究 as well, but only in a 镇 or a government", () => {
    const texts = { "overview:supervision": "加强日常监督检查，实行工作考核。" };
    for (const type of ["bureau", "subdistrict", "government-office"] as const)
      expect(keysOf({ texts, type })).toEqual([]);
    for (const type of ["town", "county-government"] as const) {
      const [finding] = findingsOf({ texts, type });
      expect(finding).toMatchObject({ key: "N-PART:overview:supervision:account", severity: "explainable" });
      expect(finding?.message).toContain("没有写社会评议、责任追究结果情况");
    }
  });

  it("is the fee, in section six", () => {
    expect(keysOf({ texts: { "other:fee": "无" } })).toEqual(["N-FEE:other:fee"]);
    expect(keysOf({ texts: { "other:fee": "", "other:rest": "未收取任何费用。" } })).toEqual([]);
    const [elsewhere] = findingsOf({
      texts: { "other:fee": "无", "overview:onRequest": "办理中未收取任何费用。" },
    });
    expect(elsewhere?.message).toContain("费用情况写在了“（二）依申请公开”");
  });
});
