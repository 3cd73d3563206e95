import { describe, expect, it } from "vitest";
import { EDITION_2021 } from "@/lib/template/edition-2021";
import { cellsOf } from "@/lib/template/walk";
import type { Office } from "./filing";
import { rollUp } from "./rollup";
import { differencesOf } from "./rollup/differences";
import { includedByType, mayBeVertical } from "./rollup/inclusion";
import { judgeRollup } from "./rollup/judge-rollup";
import { overlapsOf } from "./rollup/overlaps";
import { standingOf } from "./rollup/standing";
import { intoBlanks } from "./rollup/take-over";

const EDITION = EDITION_2021;
const REGION: Office = { type: "region", fullName: "青禾区", shortName: "青禾区" };
const OFFICE: Office = {
  type: "government-office",
  fullName: "青禾区人民政府办公室",
  shortName: "区政府办",
};
const POLICE: Office = { type: "bureau", fullName: "青禾区公安分局", shortName: "区公安分局" };
const ZEROS = Object.fromEntries(cellsOf(EDITION).map(({ id }) => [id, 0]));

describe("the sums", () => {
  it("have no figure where one report left a blank, and none at all of no reports", () => {
    const [first] = cellsOf(EDITION);
    const blank = { ...ZEROS, [first?.id ?? ""]: null };
    const sums = rollUp(EDITION, [ZEROS, blank]);
    expect(Object.values(sums).filter((sum) => sum === null)).toHaveLength(1);
    expect(Object.values(rollUp(EDITION, [])).every((sum) => sum === null)).toBe(true);
  });

  it("are judged like a report of the region, by the rules on figures alone", () => {
    const broken = { ...ZEROS, "applications:received:new|natural": 1 };
    const { findings } = judgeRollup(EDITION, { region: REGION, year: 2024, sums: broken }, null);
    expect(findings.map(({ rule }) => rule)).toContain("T3-BAL");
    expect(findings.every(({ rule }) => !rule.startsWith("N-"))).toBe(true);
    expect(judgeRollup(EDITION, { region: REGION, year: 2024, sums: ZEROS }, null).findings).toEqual([]);
  });
});

describe("what is counted", () => {
  it("is the newest published report, else the approved, else the submitted; a draft never", () => {
    const at = { revisionId: 7, publishedId: null };
    expect(standingOf({ ...at, state: "correcting", publishedId: 5 })).toEqual({
      standing: "published",
      revisionId: 5,
    });
    expect(standingOf({ ...at, state: "approved" })?.standing).toBe("approved");
    expect(standingOf({ ...at, state: "submitted" })?.standing).toBe("submitted");
    expect(standingOf({ ...at, state: "reviewing" })?.standing).toBe("submitted");
    expect(standingOf({ ...at, state: "returned" })).toBeNull();
    expect(standingOf({ ...at, state: "draft" })).toBeNull();
    expect(standingOf({ state: "submitted", revisionId: null, publishedId: null })).toBeNull();
  });

  it("leaves out the government of the region itself, whose report is the roll-up; districts of a city count", () => {
    const government: Office = { ...REGION, type: "county-government", fullName: "青禾区人民政府" };
    expect(includedByType(REGION, government).included).toBe(false);
    expect(includedByType(REGION, OFFICE).included).toBe(true);
    const city: Office = { type: "region", fullName: "云川市", shortName: "云川市" };
    expect(includedByType(city, government).included).toBe(true);
    expect(includedByType(city, REGION).included).toBe(true);
  });

  it("knows a name of a system led from above", () => {
    expect(mayBeVertical({ fullName: "国家税务总局青禾区税务局" })).toBe(true);
    expect(mayBeVertical({ fullName: "青禾区气象局" })).toBe(true);
    expect(mayBeVertical({ fullName: "青禾区财政局" })).toBe(false);
  });
});

describe("what may have been counted twice", () => {
  const suit = "disputes:suitAfterReview:upheld";
  const paper = "disclosure:a20_1:normative:issued";

  it("is a suit after review that reviewing body and agency both report", () => {
    const both = [OFFICE, POLICE].map((office) => ({ office, values: { ...ZEROS, [suit]: 1 } }));
    expect(overlapsOf(EDITION, both)).toMatchObject([{ rule: "T4-JOINT", cell: suit }]);
    const [, agency] = both;
    expect(agency && overlapsOf(EDITION, [agency, { office: OFFICE, values: ZEROS }])).toEqual([]);
  });

  it("is a document that the government and its office both report", () => {
    const government: Office = { ...REGION, type: "county-government", fullName: "青禾区人民政府" };
    const both = [OFFICE, government].map((office) => ({ office, values: { ...ZEROS, [paper]: 3 } }));
    expect(overlapsOf(EDITION, both)).toMatchObject([{ rule: "T2-ONCE", cell: paper }]);
    expect(overlapsOf(EDITION, both.slice(0, 1))).toEqual([]);
  });
});

describe("the region's own report", () => {
  const [first, second] = cellsOf(EDITION).filter(({ total }) => !total);

  it("is taken the sums into its blanks, never over what somebody wrote, and never into a total", () => {
    const standing = new Map([
      [first?.id ?? "", { raw: "4", version: 2 }],
      [second?.id ?? "", { raw: "", version: 3 }],
    ]);
    const taken = intoBlanks(EDITION, ZEROS, standing);
    expect(taken.map(({ key }) => key)).toEqual(
      cellsOf(EDITION).flatMap(({ id, total }) => (total || id === first?.id ? [] : [id])),
    );
    expect(taken[0]).toEqual({ key: second?.id, raw: "0", version: 3 });
  });

  it("differs where it says something else or nothing, and nowhere where there is no sum", () => {
    const own = { ...ZEROS, [first?.id ?? ""]: 4, [second?.id ?? ""]: null };
    expect(differencesOf(EDITION, ZEROS, own).map(({ cell }) => cell)).toEqual([first?.id, second?.id]);
    expect(differencesOf(EDITION, rollUp(EDITION, []), own)).toEqual([]);
  });
});
