import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EDITION_2019 } from "@/lib/template/edition-2019";
import { EDITION_2021 } from "@/lib/template/edition-2021";
import { withTotals } from "@/lib/template/equations";
import type { Edition } from "@/lib/template/vocabulary";
import { cellsOf } from "@/lib/template/walk";
import type { Reading } from "./match";
import { translate } from "./translate";

const OTHER = "applications:result:other";

function reading(edition: Edition, typed: Readonly<Record<string, number>>): Reading {
  const zeros = Object.fromEntries(cellsOf(edition).flatMap(({ id, total }) => (total ? [] : [[id, 0]])));
  const values = withTotals(edition, { ...zeros, ...typed });
  const each = (pick: (id: string) => string) =>
    Object.fromEntries(Object.keys(values).map((id) => [id, pick(id)]));
  return {
    title: null,
    office: null,
    year: 2020,
    edition: edition.id === "2019" ? "2019" : "2021",
    values,
    printed: each((id) => String(values[id])),
    places: each((id) => `处 ${id}`),
    grounds: each(() => "行列名"),
    sections: { problems: "不足" },
    unplaced: [],
  };
}

describe("a report in the form of 2019 brought into the form of 2021", () => {
  const old = reading(EDITION_2019, {
    "disclosure2019:a20_5:license:decisions": 7,
    "disclosure2019:a20_5:license:itemsPrior": 3,
    "disclosure2019:a20_1:normative:made": 5,
    "applications:received:new|natural": 4,
    "applications:result:granted|natural": 2,
    [`${OTHER}|natural`]: 2,
  });
  const now = translate(old, EDITION_2021);

  it("keeps what means the same in both, with its place", () => {
    expect(now.values["disclosure:a20_5:license:decisions"]).toBe(7);
    expect(now.places["disclosure:a20_5:license:decisions"]).toBe(
      "处 disclosure2019:a20_5:license:decisions",
    );
    expect(now.values["applications:result:granted|natural"]).toBe(2);
    expect(now.values["disputes:review:total"]).toBe(0);
    expect(now.sections).toEqual({ problems: "不足" });
  });

  it("names what has no place instead of guessing one", () => {
    expect(now.values["disclosure:a20_1:normative:issued"]).toBeUndefined();
    expect(now.unplaced).toContainEqual({
      text: "规范性文件 · 本年新制作数量 5",
      place: "处 disclosure2019:a20_1:normative:made",
      why: "本年度报告的格式中没有这一格",
    });
    expect(now.values[`${OTHER}:misc|natural`]).toBeUndefined();
    expect(now.unplaced.find(({ place }) => place === `处 ${OTHER}|natural`)?.why).toContain("分为几行");
  });

  it("takes a nought of a row that was split for a nought in each of its rows", () => {
    const rows = cellsOf(EDITION_2021).filter(({ id }) => id.startsWith(`${OTHER}:`));
    const columns = rows.filter(({ column }) =>
      ["商业企业", "科研机构"].includes(column.at(-1)?.label ?? ""),
    );
    expect(columns.map(({ id }) => now.values[id])).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe("a report in the form of 2021 brought into the form of 2019", () => {
  it("adds up the rows that were one row, and loses nothing without saying so", () => {
    const typed = cellsOf(EDITION_2021).filter(({ total }) => !total);
    fc.assert(
      fc.property(fc.array(fc.nat(99), { minLength: typed.length, maxLength: typed.length }), (figures) => {
        const now = reading(
          EDITION_2021,
          Object.fromEntries(typed.map(({ id }, at) => [id, figures[at] ?? 0])),
        );
        const old = translate(now, EDITION_2019);
        const sum = ["uncorrected", "feeUnpaid", "misc"].reduce(
          (total, row) => total + (now.values[`${OTHER}:${row}|natural`] ?? 0),
          0,
        );
        expect(old.values[`${OTHER}|natural`]).toBe(sum);
        expect(old.values["applications:result:total|natural"]).toBe(
          now.values["applications:result:total|natural"],
        );
        const summed = 3 * 7 - 7;
        expect(Object.keys(old.values).length + old.unplaced.length).toBe(
          Object.keys(now.values).length - summed,
        );
      }),
      { numRuns: 20 },
    );
  });
});
