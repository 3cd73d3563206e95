import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawTable } from "@/lib/document/draw-table";
import { EDITIONS, editionById } from "@/lib/template/editions";
import { tablesOf } from "@/lib/template/walk";
import { nextSpot, spotsOf, type Press } from "./sheet-keys";

const edition = editionById("2021");
const [disclosure = [], applications = [], disputes = []] = tablesOf(edition).map((table) =>
  spotsOf(drawTable(edition, table, () => "")),
);

const press = (key: string, caret: Partial<Press> = {}): Press => ({
  key,
  shift: false,
  start: 0,
  end: 2,
  length: 2,
  ...caret,
});

describe("moving among the cells", () => {
  it("knows the 166 typed cells of the form and no total", () => {
    expect([disclosure, applications, disputes].map(({ length }) => length)).toEqual([10, 144, 12]);
  });

  it("goes down and up its column with Enter and the arrows, over heads and totals", () => {
    const first = "applications:received:new|org:business";
    const second = "applications:received:carriedIn|org:business";
    expect(nextSpot(applications, first, press("Enter"))).toBe(second);
    expect(nextSpot(applications, second, press("Enter", { shift: true }))).toBe(first);
    const last = "applications:result:other:misc|org:business";
    expect(nextSpot(applications, last, press("ArrowDown"))).toBe("applications:carriedOut|org:business");
    expect(nextSpot(applications, first, press("ArrowUp"))).toBeNull();
  });

  it("leaves a cell sideways only from its edge, so that a figure can be corrected in the middle", () => {
    const here = "applications:received:new|natural";
    const right = "applications:received:new|org:business";
    expect(nextSpot(applications, here, press("ArrowRight"))).toBe(right);
    expect(nextSpot(applications, here, press("ArrowRight", { start: 1, end: 1 }))).toBeNull();
    expect(nextSpot(applications, here, press("ArrowRight", { start: 2, end: 2 }))).toBe(right);
    expect(nextSpot(applications, right, press("ArrowLeft", { start: 0, end: 0 }))).toBe(here);
    expect(nextSpot(applications, right, press("ArrowLeft", { start: 1, end: 2 }))).toBeNull();
  });

  it("passes over a total on its way through 表四, and Home and End reach the ends of the row", () => {
    const before = "disputes:review:pending";
    expect(nextSpot(disputes, before, press("ArrowRight"))).toBe("disputes:suitDirect:upheld");
    expect(nextSpot(disputes, before, press("Home"))).toBe("disputes:review:upheld");
    expect(nextSpot(disputes, before, press("End"))).toBe("disputes:suitAfterReview:pending");
  });

  it("goes from band to band of 表二 although their columns differ", () => {
    const wide = "disclosure:a20_5:license:decisions";
    expect(nextSpot(disclosure, "disclosure:a20_1:normative:inForce", press("ArrowDown"))).toBe(wide);
    expect(nextSpot(disclosure, wide, press("ArrowUp"))).toBe("disclosure:a20_1:normative:issued");
  });

  it("goes to the first and the last cell of the table with Ctrl and Home or End, wherever the caret stands", () => {
    const here = "applications:result:granted|org:business";
    const inside = { ctrl: true, start: 1, end: 1 };
    expect(nextSpot(applications, here, press("Home", inside))).toBe(applications[0]?.id);
    expect(nextSpot(applications, here, press("End", inside))).toBe(applications.at(-1)?.id);
    for (const key of ["ArrowUp", "Enter", "a"])
      expect(nextSpot(applications, here, press(key, { ctrl: true }))).toBeNull();
  });

  it("leaves every other key its ordinary meaning", () => {
    for (const key of ["Tab", "a", "Escape", "PageDown"])
      expect(nextSpot(applications, "applications:received:new|natural", press(key))).toBeNull();
    const selecting = press("ArrowRight", { shift: true });
    expect(nextSpot(applications, "applications:received:new|natural", selecting)).toBeNull();
  });

  it("reaches every cell of every table from the first one, whatever the edition", () => {
    for (const each of EDITIONS)
      for (const table of tablesOf(each)) {
        const spots = spotsOf(drawTable(each, table, () => ""));
        const reached = new Set([spots[0]?.id ?? ""]);
        for (const from of reached)
          for (const key of ["ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight"]) {
            const next = nextSpot(spots, from, press(key));
            if (next) reached.add(next);
          }
        expect(reached.size).toBe(spots.length);
      }
  });

  it("comes back to the same column after going down and up", () => {
    fc.assert(
      fc.property(fc.constantFrom(...applications), ({ id }) => {
        const below = nextSpot(applications, id, press("ArrowDown"));
        if (below) expect(nextSpot(applications, below, press("ArrowUp"))).toBe(id);
      }),
    );
  });
});
