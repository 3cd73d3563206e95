import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closestTo } from "./closest";
import { namesOf } from "./essence";

const OFFICE = { fullName: "某区教育局", shortName: "区教育局" };

/** Two stocks of words that share no run of three signs. */
const STOCKS = [
  "学区划片招生录取课后服务食堂菜价校车路线校外培训资助名单家长委员会督学抽查校园开放日新生摸底师资调配",
  "农田灌溉防汛值守粮食补贴渔民转产码头改造湖区保护古镇修缮集体资产土地流转村级工程造价验收护林巡查",
].map((stock) => [...stock]);

const sentences = (stock: number) =>
  fc
    .array(
      fc
        .array(fc.constantFrom(...(STOCKS[stock] ?? [])), { minLength: 14, maxLength: 30 })
        .map((signs) => signs.join("")),
      { minLength: 8, maxLength: 40 },
    )
    .map((all) =>
      all.map((words, i) => `${words}${2024}年第${i + 3}次，${words.slice(0, 6)}${i * 7}条。`).join(""),
    );

const shareOf = (own: string, theirs: string) =>
  closestTo({ part: "overview:proactive", text: own }, OFFICE, [
    { office: "某区农业局", year: 2023, texts: { "overview:proactive": theirs } },
  ])?.share ?? 0;

describe("how much of a text stands in another", () => {
  it("is nearly all where only years and figures were changed, 500 times", () => {
    const figures = fc.array(fc.nat(99_999), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(sentences(0), figures, (text, others) => {
        let i = 0;
        const changed = text.replace(/\d+/gu, () => String(others[i++ % others.length]));
        expect(shareOf(changed, text)).toBeGreaterThanOrEqual(0.8);
      }),
      { numRuns: 500 },
    );
  });

  it("is less than half of a text written by itself, 500 times", () => {
    fc.assert(
      fc.property(sentences(0), sentences(1), (own, theirs) => {
        expect(shareOf(own, theirs)).toBeLessThan(0.5);
      }),
      { numRuns: 500 },
    );
  });

  it("falls with every sentence written anew", () => {
    const own = fc.sample(sentences(0), { numRuns: 1, seed: 7 })[0] ?? "";
    const mine = fc.sample(sentences(1), { numRuns: 1, seed: 7 })[0] ?? "";
    expect(shareOf(own, own)).toBe(1);
    expect(shareOf(own + mine, own)).toBeLessThan(0.8);
  });
});

describe("the names of an office", () => {
  it.each([
    ["云栖区教育局", ["云栖区教育局", "教育局"]],
    ["淮安市洪泽区人民政府", ["洪泽区人民政府", "人民政府"]],
    ["云栖区市场监督管理局", ["市场监督管理局"]],
    ["云栖区枫渡镇人民政府", ["枫渡镇人民政府", "枫渡镇"]],
    ["某县红山街道办事处", ["红山街道"]],
  ])("%s", (fullName, expected) => {
    for (const name of expected) expect(name.replace(namesOf(fullName) ?? "", "")).not.toBe(name);
  });
});
