import { describe, expect, it } from "vitest";
import type { Clues } from "./clues";
import { directoryOf } from "./directory";
import { yearsIn } from "./file-name";
import { barring } from "./needs";
import { matched, matchedTogether, slotOf, type Candidate, type World } from "./standing";

const directory = directoryOf("青禾区", [
  { id: 1, fullName: "青禾区教育局", shortName: "区教育局", formerNames: [] },
  { id: 2, fullName: "青禾区水务局", shortName: "区水务局", formerNames: [] },
  { id: 3, fullName: "青禾区渔业局", shortName: "区渔业局", formerNames: [], closedIn: 2021 },
]);
const world: World = { directory, taken: new Set(), seasons: new Set([2025]), thisYear: 2026 };
const WHOLE: Clues = {
  title: "青禾区教育局2022年政府信息公开工作年度报告",
  office: "青禾区教育局",
  year: 2022,
  lead: "",
  edition: "2021",
  found: 200,
  missing: 0,
  broken: 0,
};

const file = (clues: Partial<Clues> = {}, about: Partial<Candidate> = {}): Candidate => ({
  name: "年报.docx",
  clues: { ...WHOLE, ...clues },
  chosen: { officeId: null, year: null },
  ...about,
});
const needs = (candidate: Candidate, there: Partial<World> = {}) =>
  matched(candidate, { ...world, ...there }).needs;

describe("what a past report wants before it is entered", () => {
  it("is nothing where office, year and figures are plain", () => {
    expect(matched(file(), world)).toMatchObject({ officeId: 1, year: 2022, needs: [] });
  });

  it.each([
    ["an office nobody knows", file({ office: "白石区教育局" }), ["office"]],
    ["two offices", file({}, { name: "区水务局.docx" }), ["offices"]],
    ["no year", file({ year: null }), ["year"]],
    ["two years", file({}, { name: "2021年年报.docx" }), ["years"]],
    ["a year before the national form", file({ year: 2017 }), ["year-range"]],
    ["a year still to end", file({ year: 2026 }), ["year-range"]],
    ["a year filed here", file({ year: 2025 }), ["season"]],
    ["a year after the office was closed", file({ office: "青禾区渔业局", year: 2022 }), ["closed"]],
    ["the year the office was closed in", file({ office: "青禾区渔业局", year: 2021 }), []],
    ["no figures", file({ found: 0, missing: 200 }), ["no-figures"]],
    ["blank places", file({ found: 179, missing: 21 }), ["missing"]],
    ["totals that contradict", file({ broken: 2 }), ["totals"]],
  ] as const)("with %s is said", (_, candidate, expected) => {
    expect(needs(candidate)).toEqual(expected);
  });

  it("is a decision where the report is there already, or two files are of one", () => {
    expect(needs(file(), { taken: new Set([slotOf(1, 2022)]) })).toEqual(["taken"]);
    const [one, two, other] = matchedTogether([file(), file(), file({ year: 2021 })], world);
    expect([one?.needs, two?.needs, other?.needs]).toEqual([["twin"], ["twin"], []]);
  });

  it("holds back the entering only where it is not known whose report of which year it is", () => {
    expect(barring(["missing", "totals", "twin"])).toEqual([]);
    expect(barring(["office", "missing"])).toEqual(["office"]);
  });

  it("is settled by what a person chose", () => {
    const chosen = { officeId: 2, year: 2021 };
    expect(matched(file({ office: "某局", year: null }, { chosen }), world)).toMatchObject({
      ...chosen,
      needs: [],
    });
  });
});

describe("the year in a file's name", () => {
  it.each([
    ["2022年教育局年报.docx", [2022]],
    ["教育局（2022年度）.pdf", [2022]],
    ["20230115教育局2022年报.pdf", [2022]],
    ["2023年1月15日报送教育局2022年报.pdf", [2022]],
    ["2022/教育局.docx", [2022]],
    ["2021至2022年.docx", [2021, 2022]],
    ["教育局.docx", []],
    ["120220.docx", []],
  ] as const)("%s", (name, years) => {
    expect(yearsIn(name)).toEqual(years);
  });
});
