import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carriesOf } from "@/lib/template/carries";
import { EDITIONS, editionById } from "@/lib/template/editions";
import { cellOf } from "@/lib/template/walk";
import { check } from "./check";
import { canonicalJson, contentOf } from "./content";
import { duesOf } from "./due-figures";
import { OPENING_SOURCE, openingKey } from "./entries";
import { addressOf, askedCells, inContext, openingOf } from "./opening";
import { zeroReport } from "./rules/zero-report";

const edition = editionById("2021");
const FROM = "applications:carriedOut|natural";
const LEVEL = "disclosure:a20_1:normative:inForce";
const address = "https://www.example.gov.cn/2022/report.html";

/** What is found in a report of zeros of 2023 whose office says this of 2022. */
function judged(entries: readonly (readonly [string, string])[]) {
  const given = entries.map(([key, raw]) => ({ key, raw }));
  const { filing, context } = inContext(edition, zeroReport({}), { previous: null, entries: given });
  return { filing, findings: check(edition, filing, context).findings };
}

const all = (raw: string) => askedCells(edition, 2023).map((cell) => [openingKey(cell), raw] as const);

describe("figures of the year before by the office's own word", () => {
  it("are asked for where the system has no report of that year, and nowhere else", () => {
    expect(judged([]).findings.map(({ key, severity }) => [key, severity])).toEqual([
      ["X-FIRST:figures", "info"],
    ]);
    const previous = { edition, year: 2022, values: zeroReport({}).values };
    const { context } = inContext(edition, zeroReport({}), { previous, entries: [] });
    expect(check(edition, zeroReport({}), context).findings).toEqual([]);
  });

  it("stand in for that report: the carry is held against them column by column, the stock too", () => {
    const { findings } = judged([
      ...all("0"),
      [openingKey(FROM), "３"],
      [openingKey(LEVEL), "5"],
      [OPENING_SOURCE, address],
    ]);
    expect(findings.map(({ key }) => key)).toEqual([
      "X-CARRY:applications:received:carriedIn|natural",
      "X-CARRY:applications:received:carriedIn|total",
      `X-VALID:${LEVEL}`,
    ]);
    for (const { message } of findings) expect(message).toContain("填报单位提供的上年数据");
  });

  it("are complete with six columns, both stocks and an address", () => {
    expect(askedCells(edition, 2023)).toHaveLength(8);
    expect(judged([...all("0"), [OPENING_SOURCE, address]]).findings).toEqual([]);
    expect(judged(all("0")).findings.map(({ key }) => key)).toEqual(["X-FIRST:source"]);
    expect(judged([[openingKey(FROM), "0"]]).findings.map(({ key }) => key)).toEqual([
      "X-FIRST:blanks",
      "X-FIRST:source",
    ]);
  });

  it("leave out what the form of that year did not count", () => {
    expect(askedCells(edition, 2021)).toHaveLength(6);
    expect(openingOf(edition, 2021, []).edition.id).toBe("2019");
    expect(askedCells(editionById("2019"), 2019)).toHaveLength(6);
  });

  it("are published with the report, and leave every other content as it was", () => {
    const { filing } = judged([...all("0"), [openingKey(FROM), "3"], [OPENING_SOURCE, address]]);
    const content = contentOf(edition, filing, []);
    expect(content.opening).toMatchObject({ year: 2022, source: address });
    expect(content.opening?.values[FROM]).toBe(3);
    const { opening, ...rest } = content;
    expect(opening).toBeDefined();
    expect(canonicalJson(contentOf(edition, zeroReport({}), []))).toBe(canonicalJson(rest));
  });

  it.each([
    ["https://www.example.gov.cn/a b", "https://www.example.gov.cn/a%20b"],
    [" http://example.gov.cn ", "http://example.gov.cn/"],
    ["javascript:alert(1)", null],
    ["www.example.gov.cn", null],
    ["https://user:pass@example.gov.cn/", null],
    ["https://localhost/", null],
    ["见官网", null],
    ["", null],
  ])("take %s for the address %s", (typed, is) => {
    expect(addressOf(typed)).toBe(is);
  });
});

describe("figures known beforehand", () => {
  const office = zeroReport({}).office;

  it.each(EDITIONS)("carry every typed column of any last year into this one ($id)", (own) => {
    const columns = carriesOf(own).filter(({ to }) => !cellOf(own, to)?.total);
    expect(columns).toHaveLength(6);
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat()), { minLength: 6, maxLength: 6 }), (last) => {
        const values = Object.fromEntries(columns.map(({ from }, at) => [from, last[at] ?? null]));
        const dues = duesOf(own, office, { edition: own, year: 2022, values });
        for (const { from, to } of columns) expect(dues.get(to)?.value ?? null).toBe(values[from]);
      }),
    );
  });

  it("are noughts for 规章 where the office can make none", () => {
    const ruled = (fullName: string) =>
      [...duesOf(edition, { ...office, fullName }, null).values()].map(({ cell, value }) => [cell, value]);
    expect(ruled("柳荫街道办事处")).toEqual([
      ["disclosure:a20_1:rule:issued", 0],
      ["disclosure:a20_1:rule:repealed", 0],
      ["disclosure:a20_1:rule:inForce", 0],
    ]);
    expect(ruled("青岭省人民政府")).toEqual([]);
    expect(ruled("云岭市人民政府")).toEqual([]);
  });
});
