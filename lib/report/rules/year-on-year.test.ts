import { describe, expect, it } from "vitest";
import { EDITION_2019 } from "@/lib/template/edition-2019";
import { EDITION_2021 } from "@/lib/template/edition-2021";
import type { Edition } from "@/lib/template/vocabulary";
import { findingsOf, zeroReport, type Changes } from "./zero-report";

type Figures = Readonly<Record<string, number>>;

const previousOf = (values: Figures, edition: Edition = EDITION_2021, year = 2022) => ({
  edition,
  year,
  values: zeroReport({ edition, year, values }).values,
});

const keysOf = (rule: string, changes: Changes) =>
  findingsOf(changes)
    .filter((finding) => finding.rule === rule)
    .map(({ key, severity }) => [key.slice(rule.length + 1), severity]);

const LICENSE = "disclosure:a20_5:license:decisions";
const FEE = "disclosure:a20_8:fee:amountWan";

describe("a figure far from last year's", () => {
  const jump = (now: Figures, then: Figures) => keysOf("X-JUMP", { values: now, previous: previousOf(then) });

  it("is asked about from five times up or down, or from ten to none", () => {
    expect(jump({ [LICENSE]: 61 }, { [LICENSE]: 12 })).toEqual([[LICENSE, "warning"]]);
    expect(jump({ [LICENSE]: 60 }, { [LICENSE]: 12 })).toEqual([]);
    expect(jump({ [LICENSE]: 11 }, { [LICENSE]: 60 })).toEqual([[LICENSE, "warning"]]);
    expect(jump({ [LICENSE]: 12 }, { [LICENSE]: 60 })).toEqual([]);
    expect(jump({ [LICENSE]: 9 }, { [LICENSE]: 60 })).toEqual([]);
    expect(jump({}, { [LICENSE]: 10 })).toEqual([[LICENSE, "warning"]]);
    expect(jump({ [LICENSE]: 50 }, {})).toEqual([]);
    expect(jump({ [LICENSE]: 160 }, { [LICENSE]: 16 })).toEqual([[LICENSE, "warning"]]);
    expect(jump({ [LICENSE]: 1 }, { [LICENSE]: 0 })).toEqual([]);
  });

  it("is mentioned where a few have become none, once for all cells", () => {
    const then = {
      [LICENSE]: 3,
      [FEE]: 20_000,
      "applications:received:new|natural": 2,
      "disputes:review:upheld": 1,
    };
    expect(jump({}, then)).toEqual([["zero", "info"]]);
    const [finding] = findingsOf({ previous: previousOf(then) }).filter(({ rule }) => rule === "X-JUMP");
    expect(finding?.cells).toEqual([LICENSE, FEE, "applications:received:new|total"]);
    expect(finding?.message).toContain("表二“行政事业性收费”上年2万元");
  });

  it("measures money in 万元", () => {
    expect(jump({ [FEE]: 600_000 }, { [FEE]: 100_000 })).toEqual([[FEE, "warning"]]);
    expect(jump({ [FEE]: 600 }, { [FEE]: 100 })).toEqual([]);
  });

  it("is told of a row once, by its total, else of the column", () => {
    const natural = "applications:received:new|natural";
    const business = "applications:received:new|org:business";
    expect(jump({ [natural]: 100 }, { [natural]: 10 })).toEqual([
      ["applications:received:new|total", "warning"],
    ]);
    expect(jump({ [natural]: 10, [business]: 60 }, { [natural]: 60, [business]: 10 })).toEqual([
      [natural, "warning"],
      [business, "warning"],
    ]);
  });

  it("is compared over the change of the form where the cell is the same", () => {
    const old = previousOf({ "applications:received:new|natural": 90 }, EDITION_2019, 2020);
    const now = { "applications:received:new|natural": 10 };
    expect(keysOf("X-JUMP", { values: now, previous: old, year: 2021 })).toHaveLength(1);
    expect(keysOf("X-JUMP", { values: now, previous: old, year: 2022 })).toEqual([]);
  });
});

describe("cases pending last year", () => {
  it("are somewhere in this year's table", () => {
    const previous = previousOf({ "disputes:suitDirect:pending": 2 });
    expect(keysOf("X-PEND4", { previous })).toEqual([["totals", "warning"]]);
    expect(keysOf("X-PEND4", { previous, values: { "disputes:suitDirect:upheld": 2 } })).toEqual([]);
    expect(keysOf("X-PEND4", { previous: previousOf({ "disputes:review:upheld": 2 }) })).toEqual([]);
    expect(keysOf("X-PEND4", { previous, values: { "disputes:review:other": null } })).toEqual([]);
  });
});

describe("items of the earlier form", () => {
  it("begin where last year's ended", () => {
    const row = "disclosure2019:a20_5:license";
    const previous = previousOf({ [`${row}:itemsPrior`]: 8, [`${row}:itemsDelta`]: -3 }, EDITION_2019, 2019);
    const report = { edition: EDITION_2019, year: 2020, previous };
    expect(keysOf("X-ITEMS19", report)).toEqual([[`${row}:itemsPrior`, "warning"]]);
    expect(keysOf("X-ITEMS19", { ...report, values: { [`${row}:itemsPrior`]: 5 } })).toEqual([]);
    expect(keysOf("X-ITEMS19", { previous: previousOf({}) })).toEqual([]);
  });
});
