import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editionById } from "@/lib/template/editions";
import { cellsOf } from "@/lib/template/walk";
import { changesBetween } from "./changes-between";
import { contentOf, type Content } from "./content";
import { proposedDue } from "./return-due";
import { roundOf } from "./round";

const edition = editionById("2021");
const office = { fullName: "青禾区水务局", shortName: "水务局", type: "bureau" } as const;
const values = Object.fromEntries(cellsOf(edition).map(({ id }) => [id, 0]));
const base: Content = {
  ...contentOf(edition, { office, year: 2024, values, texts: {} }, []),
  sections: { problems: "公开不够及时。人员较少。", improvements: "加强培训。" },
};
const CELLS = cellsOf(edition)
  .slice(0, 12)
  .map(({ id }) => id);

const said = { answer: { kind: "changed", words: "" }, span: null } as const;
const round = (
  after: Content,
  remarks: readonly { place: string; span: null | { start: number; end: number; text: string } }[],
) =>
  roundOf({
    edition,
    before: { content: base, findings: [{ key: "N:1", cells: [CELLS[0] ?? ""], part: null }] },
    after: { content: after, findings: [] },
    remarks: remarks.map((remark) => ({ ...said, ...remark })),
  });

describe("a round", () => {
  it("tells every change exactly where it belongs, and loses none", () => {
    const places = fc.uniqueArray(fc.constantFrom(...CELLS));
    fc.assert(
      fc.property(places, places, (changed, remarked) => {
        const values = { ...base.values };
        for (const cell of changed) values[cell] = (values[cell] ?? 0) + 1;
        const after = { ...base, values };
        const { remarks, others } = round(
          after,
          remarked.map((place) => ({ place, span: null })),
        );
        const told = [...remarks.flatMap(({ changes }) => changes), ...others].map(({ at }) => at);
        expect(told.toSorted()).toEqual(
          changesBetween(base, after)
            .map(({ at }) => at)
            .toSorted(),
        );
        for (const { remark, unfounded } of remarks) expect(unfounded).toBe(!changed.includes(remark.place));
      }),
      { numRuns: 200 },
    );
  });

  it("does not take another sentence of the part for the one quoted", () => {
    const after = { ...base, sections: { ...base.sections, problems: "公开不够及时。人员不足。" } };
    const first = { start: 0, end: 6, text: "公开不够及时" };
    const second = { start: 7, end: 11, text: "人员较少" };
    const { remarks, others } = round(after, [
      { place: "text:problems", span: first },
      { place: "text:problems", span: second },
    ]);
    expect(remarks.map(({ unfounded, changes }) => [unfounded, changes.length])).toEqual([
      [true, 0],
      [false, 1],
    ]);
    expect(others).toEqual([]);
  });

  it("takes a finding that is gone for an answer, whatever was changed", () => {
    const [followed] = round(base, [{ place: "finding:N:1", span: null }]).remarks;
    expect([followed?.cleared, followed?.unfounded]).toEqual([true, false]);
  });
});

describe("the day proposed for an answer", () => {
  it.each([
    ["five working days on", "2026-01-05T02:00:00Z", [], "2026-01-12"],
    ["across two weekends", "2026-01-09T02:00:00Z", [], "2026-01-16"],
    ["from a Saturday", "2026-01-10T02:00:00Z", [], "2026-01-16"],
    [
      "sooner when the season ends before",
      "2026-01-27T02:00:00Z",
      ["2026-01-15", "2026-01-31"],
      "2026-01-31",
    ],
  ])("is %s", (_, now, season, due) => {
    expect(proposedDue(now, season)).toBe(due);
  });
});
