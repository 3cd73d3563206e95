import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balancedValues } from "./random-values";
import { EDITION_2021 } from "@/lib/template/edition-2021";
import { EDITIONS } from "@/lib/template/editions";
import { equationsOf, judge, withTotals, type Values } from "@/lib/template/equations";
import type { CellId, Edition } from "@/lib/template/vocabulary";
import { cellsOf } from "@/lib/template/walk";
import { suspicionsOf, type Suspicion } from "@/lib/report/suspects";

const YEAR = 2025;
const inTable = (edition: Edition, ordinal: number) =>
  cellsOf(edition).filter(({ table }) => table.ordinal === ordinal);
const totalsOf = (edition: Edition) => cellsOf(edition).flatMap(({ id, total }) => (total ? [id] : []));

/** Every total as printed beside the figures. */
const held = (edition: Edition, values: Values) => suspicionsOf(edition, { values, year: YEAR });

/** Every total added up by the form. */
const summed = (edition: Edition, values: Values, previous: Values | null = null) => {
  const totals = totalsOf(edition);
  const typed = Object.fromEntries(Object.entries(values).filter(([cell]) => !totals.includes(cell)));
  const filing = { values: withTotals(edition, typed), summed: totals, year: YEAR };
  return suspicionsOf(edition, filing, previous && { year: YEAR - 1, values: previous });
};

/** As an import leaves it: printed totals that agree with the figures are added up, the others stay. */
const imported = (edition: Edition, values: Values) => {
  const totals = totalsOf(edition);
  const typed = Object.fromEntries(Object.entries(values).filter(([cell]) => !totals.includes(cell)));
  const sums = withTotals(edition, typed);
  const differing = Object.fromEntries(
    totals.filter((cell) => sums[cell] !== values[cell]).map((cell) => [cell, values[cell] ?? null]),
  );
  return suspicionsOf(edition, {
    values: withTotals(edition, { ...typed, ...differing }),
    summed: totals.filter((cell) => !(cell in differing)),
    year: YEAR,
  });
};

const claims = (suspicions: readonly Suspicion[]) =>
  suspicions.flatMap(({ suspects }) => (suspects.length === 1 ? suspects : []));

const broken = (edition: Edition, values: Values) =>
  equationsOf(edition).filter((equation) => judge(equation, values).outcome === "broken");

const change = (values: Values, cell: CellId, by: number): Values => ({
  ...values,
  [cell]: (values[cell] ?? 0) + by,
});

describe("the one wrong cell", () => {
  it("is marked with its right figure for each of the 175 cells of 表三, its totals among them", () => {
    const cells = inTable(EDITION_2021, 3);
    expect(cells).toHaveLength(175);
    fc.assert(
      fc.property(balancedValues(EDITION_2021), fc.integer({ min: 1, max: 999 }), (values, by) => {
        for (const judged of [held, imported])
          for (const { id } of cells) {
            const found = claims(judged(EDITION_2021, change(values, id, by)));
            expect(found.map(({ cell, corrected }) => [cell, corrected])).toEqual([[id, values[id]]]);
          }
      }),
      { numRuns: 10 },
    );
  });

  it("is marked in the edition of 2019 too, and when the figure is too small", () => {
    fc.assert(
      fc.property(balancedValues(EDITIONS[0] ?? EDITION_2021), (values) => {
        const edition = EDITIONS[0] ?? EDITION_2021;
        for (const { id } of inTable(edition, 3).filter((cell) => (values[cell.id] ?? 0) > 0))
          expect(claims(held(edition, change(values, id, -1))).map(({ cell }) => cell)).toEqual([id]);
      }),
      { numRuns: 10 },
    );
  });

  it("is nowhere where everything holds", () => {
    fc.assert(
      fc.property(balancedValues(EDITION_2021), (values) => {
        for (const judged of [held, imported, summed]) expect(judged(EDITION_2021, values)).toEqual([]);
      }),
    );
  });
});

describe("two wrong cells", () => {
  it("are never taken for one, unless that one would explain every equation that fails", () => {
    const cells = [...inTable(EDITION_2021, 3), ...inTable(EDITION_2021, 4)];
    const wrong = fc.record({
      cell: fc.constantFrom(...cells.map(({ id }) => id)),
      by: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -99, max: 99 })),
    });
    const cases = fc.tuple(balancedValues(EDITION_2021), wrong, wrong);
    fc.assert(
      fc.property(cases, ([values, one, other]) => {
        fc.pre(one.cell !== other.cell && one.by !== 0 && other.by !== 0);
        const now = change(change(values, one.cell, one.by), other.cell, other.by);
        fc.pre([one, other].every(({ cell }) => (now[cell] ?? 0) >= 0));
        for (const { cell, corrected } of [held, imported].flatMap((judged) =>
          claims(judged(EDITION_2021, now)),
        )) {
          const right = values[cell] === corrected;
          expect(right || broken(EDITION_2021, { ...now, [cell]: corrected }).length === 0).toBe(true);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it("in one column are said to be more than one", () => {
    const noughts = Object.fromEntries(cellsOf(EDITION_2021).map(({ id }) => [id, 0]));
    const now = {
      ...noughts,
      "applications:result:granted|natural": 2,
      "applications:result:partial|natural": 3,
    };
    expect(held(EDITION_2021, now).map(({ suspects }) => suspects)).toEqual([[]]);
  });
});

describe("where totals are only summed", () => {
  const natural = inTable(EDITION_2021, 3).filter(({ id, total }) => id.endsWith("|natural") && !total);

  it("the column is named, its 24 cells are all there and none is claimed", () => {
    fc.assert(
      fc.property(
        balancedValues(EDITION_2021),
        fc.constantFrom(...natural),
        fc.integer({ min: 1, max: 99 }),
        (values, { id }, by) => {
          const [found, ...others] = summed(EDITION_2021, change(values, id, by));
          expect(others).toEqual([]);
          expect(found?.equations).toEqual(["T3-BAL:applications:received:new|natural"]);
          expect([...(found?.among ?? [])].sort()).toEqual(natural.map((cell) => cell.id).sort());
          expect(found?.suspects.length).toBeGreaterThan(1);
          expect(found?.suspects).toContainEqual(
            expect.objectContaining({ cell: id, corrected: values[id] }),
          );
        },
      ),
    );
  });

  it("every column that fails is named for itself", () => {
    const noughts = Object.fromEntries(cellsOf(EDITION_2021).map(({ id }) => [id, 0]));
    const now = {
      ...noughts,
      "applications:received:new|natural": 2,
      "applications:carriedOut|org:other": 3,
    };
    expect(summed(EDITION_2021, now).map(({ equations }) => equations)).toEqual([
      ["T3-BAL:applications:received:new|natural"],
      ["T3-BAL:applications:received:new|org:other"],
    ]);
  });

  it("nothing is ever claimed, whatever is wrong", () => {
    const typed = inTable(EDITION_2021, 3).filter(({ total }) => !total);
    const wrong = fc.dictionary(fc.constantFrom(...typed.map(({ id }) => id)), fc.nat(99), { maxKeys: 3 });
    fc.assert(
      fc.property(balancedValues(EDITION_2021), wrong, (values, changes) => {
        expect(claims(summed(EDITION_2021, { ...values, ...changes }))).toEqual([]);
      }),
    );
  });

  it("the likeliest comes first: swapped digits, then what last year speaks against", () => {
    const year = (figures: Values): Values => ({
      ...Object.fromEntries(cellsOf(EDITION_2021).map(({ id }) => [id, 0])),
      ...figures,
    });
    const right = year({
      "applications:received:new|natural": 62,
      "applications:result:granted|natural": 38,
      "applications:result:partial|natural": 24,
    });
    const swapped = summed(EDITION_2021, change(right, "applications:result:granted|natural", 45));
    expect(swapped[0]?.suspects[0]).toMatchObject({
      cell: "applications:result:granted|natural",
      value: 83,
      corrected: 38,
      slip: "swapped",
    });
    const off = change(right, "applications:result:partial|natural", 5);
    expect(summed(EDITION_2021, off, right)[0]?.suspects[0]).toMatchObject({
      cell: "applications:result:partial|natural",
      corrected: 24,
      before: 24,
    });
  });

  it("a carried figure is measured by what last year carried on", () => {
    const noughts = Object.fromEntries(cellsOf(EDITION_2021).map(({ id }) => [id, 0]));
    const carried = "applications:received:carriedIn|natural";
    const found = summed(
      EDITION_2021,
      { ...noughts, [carried]: 7 },
      { ...noughts, [carried]: 7, "applications:carriedOut|natural": 0 },
    );
    expect(found[0]?.suspects[0]).toMatchObject({ cell: carried, corrected: 0, before: 0 });
  });
});

describe("表四", () => {
  it("names the five cells of a group whose printed total differs, and claims none", () => {
    fc.assert(
      fc.property(
        balancedValues(EDITION_2021),
        fc.constantFrom(...inTable(EDITION_2021, 4)),
        (values, { id }) => {
          const found = held(EDITION_2021, change(values, id, 4));
          expect(found).toHaveLength(1);
          expect(found[0]?.among).toHaveLength(5);
          expect(found[0]?.suspects).toContainEqual(
            expect.objectContaining({ cell: id, corrected: values[id] }),
          );
          expect(claims(found).every(({ cell }) => cell === id)).toBe(true);
        },
      ),
    );
  });
});
