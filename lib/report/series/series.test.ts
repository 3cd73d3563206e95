import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EDITION_2019 } from "@/lib/template/edition-2019";
import { EDITION_2021 } from "@/lib/template/edition-2021";
import { EDITIONS, editionForYear } from "@/lib/template/editions";
import { withTotals } from "@/lib/template/equations";
import type { Edition } from "@/lib/template/vocabulary";
import { cellsOf } from "@/lib/template/walk";
import { allLines, figureOn, isComparable, lineOf } from "./lines";
import { seriesOf, type YearOfFigures } from "./series";

const OTHER = "applications:result:other|total";
const IN_FORCE = "disclosure:a20_1:normative:inForce";

function lineAt(id: string) {
  const line = lineOf(id);
  if (!line) throw new RangeError(id);
  return line;
}

/** A year in which everything not said is 0. */
function year(number: number, typed: Readonly<Record<string, number>> = {}): YearOfFigures {
  const edition = editionForYear(number);
  if (!edition) throw new RangeError(String(number));
  const zeros = Object.fromEntries(cellsOf(edition).flatMap(({ id, total }) => (total ? [] : [[id, 0]])));
  return { year: number, edition: edition.id, values: withTotals(edition, { ...zeros, ...typed }) };
}

/** Every typed figure from a stream, the totals added up. */
function drawn(edition: Edition, figures: Iterator<number>) {
  const typed = cellsOf(edition).flatMap(({ id, total }) =>
    total ? [] : [[id, Number(figures.next().value)] as const],
  );
  return withTotals(edition, Object.fromEntries(typed));
}

const YEARS = [
  year(2019, { "applications:result:other|natural": 2 }),
  year(2020, { "applications:result:other|natural": 3 }),
  year(2021, {
    "applications:result:other:uncorrected|natural": 1,
    "applications:result:other:misc|natural": 4,
    [IN_FORCE]: 12,
  }),
  year(2022, { "applications:result:other:misc|natural": 6, [IN_FORCE]: 13 }),
  year(2023, { [IN_FORCE]: 13 }),
  year(2024, { "applications:result:other:feeUnpaid|natural": 1, [IN_FORCE]: 11 }),
];

describe("a line over the years", () => {
  it("breaks where the form splits the row, and nowhere else", () => {
    const points = seriesOf(lineAt(OTHER), YEARS);
    expect(points.map(({ value }) => value)).toEqual([2, 3, 5, 6, 0, 1]);
    expect(points.filter(({ breaks }) => breaks).map((point) => point.year)).toEqual([2021]);
  });

  it("does not chain what is in force over the change of the form", () => {
    const points = seriesOf(lineAt(IN_FORCE), YEARS);
    expect(points.map(({ kind }) => kind)).toEqual([
      ...["not-in-form", "not-in-form"],
      ...["figure", "figure", "figure", "figure"],
    ]);
    expect(points.filter(({ breaks }) => breaks).map((point) => point.year)).toEqual([2021]);
  });

  it("goes through where both forms ask for the same", () => {
    for (const id of [
      "applications:received:new|total",
      "applications:result:refuse|total",
      "disclosure:a20_5:license:decisions",
      "disputes:review:total",
    ])
      expect([id, seriesOf(lineAt(id), YEARS).filter(({ breaks }) => breaks)]).toEqual([id, []]);
  });

  it("shows a year without a report as one, and breaks behind it all the same", () => {
    const points = seriesOf(
      lineAt(OTHER),
      [YEARS[0], YEARS[3]].flatMap((one) => one ?? []),
    );
    expect(points.map(({ kind, breaks }) => [kind, breaks])).toEqual([
      ["figure", false],
      ["missing", false],
      ["missing", false],
      ["figure", true],
    ]);
  });

  it("has no figure where one of its rows is blank, never 0", () => {
    const [, , one] = YEARS;
    const values = { ...one?.values, "applications:result:other:misc|total": null };
    expect(figureOn(lineAt(OTHER), "2021", values)).toBeNull();
  });
});

describe("lines", () => {
  it("are found by the id of either form, and every cell has one", () => {
    for (const edition of EDITIONS)
      for (const { id } of cellsOf(edition)) expect(lineOf(id)?.cells.get(edition.id)?.[0]?.id).toBe(id);
    expect(lineOf("disclosure2019:a20_5:license:decisions")).toBe(
      lineOf("disclosure:a20_5:license:decisions"),
    );
    expect(lineOf("constructor")).toBeUndefined();
    const ids = allLines().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("say whether a figure of one form may stand beside one of the other, both ways alike", () => {
    for (const line of allLines())
      expect(isComparable(line, "2019", "2021")).toBe(isComparable(line, "2021", "2019"));
    expect(lineAt(OTHER).cells.size).toBe(2);
    expect(isComparable(lineAt(OTHER), "2019", "2021")).toBe(false);
  });

  it("of headings are the sum of the rows under them in every report", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(EDITION_2019, EDITION_2021),
        fc.infiniteStream(fc.nat(999)),
        (edition, figures) => {
          const values = drawn(edition, figures);
          const on = (row: string) =>
            figureOn(lineAt(`applications:result:${row}|total`), edition.id, values);
          const parts = ["granted", "partial", "refuse", "unable", "decline", "other"].map(on);
          expect(parts.reduce((sum: number, part) => sum + (part ?? NaN), 0)).toBe(on("total"));
        },
      ),
      { numRuns: 60 },
    );
  });
});
