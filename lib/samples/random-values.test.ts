import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check } from "@/lib/report/check";
import type { Filing } from "@/lib/report/filing";
import { EDITIONS } from "@/lib/template/editions";
import { equationsOf, judge, type Values } from "@/lib/template/equations";
import type { Edition } from "@/lib/template/vocabulary";
import { cellsOf } from "@/lib/template/walk";
import { balancedValues } from "./random-values";

const filing = (edition: Edition, values: Values): Filing => ({
  office: { fullName: "某区民政局", shortName: "民政局", type: "bureau" },
  year: edition.firstYear,
  values,
  texts: {},
  faults: [],
  explanations: {},
});

const FAMILIES = ["T3-ROW", "T3-SUM", "T3-BAL", "T4-SUM"];

const broken = (edition: Edition, values: Values) =>
  check(edition, filing(edition, values), { previous: null })
    .findings.filter(({ rule }) => FAMILIES.includes(rule))
    .map(({ key }) => key)
    .sort();

describe.each(EDITIONS.map((edition) => [edition.name, edition] as const))(
  "random reports in the %s",
  (_, edition) => {
    const report = balancedValues(edition);

    it("balance, so that all equations hold and no arithmetic is found wrong, 10 000 times", () => {
      fc.assert(
        fc.property(report, (values) => {
          expect(equationsOf(edition).filter((each) => judge(each, values).outcome !== "holds")).toEqual([]);
          expect(broken(edition, values)).toEqual([]);
        }),
        { numRuns: 10_000 },
      );
    });

    const cell = fc.constantFrom(...cellsOf(edition).map(({ id }) => id));

    it("break exactly the equations that contain the one cell changed", () => {
      fc.assert(
        fc.property(report, cell, fc.integer({ min: 1, max: 9 }), (values, id, more) => {
          const concerned = equationsOf(edition).filter(({ left, right }) =>
            [...left, ...right].includes(id),
          );
          const changed = { ...values, [id]: (values[id] ?? 0) + more };
          expect(broken(edition, changed)).toEqual(concerned.map((equation) => equation.id).sort());
        }),
        { numRuns: 5_000 },
      );
    });

    it("are incomplete where a cell is blank, never wrong", () => {
      fc.assert(
        fc.property(report, fc.uniqueArray(cell, { minLength: 1 }), (values, blanks) => {
          const open = { ...values, ...Object.fromEntries(blanks.map((id) => [id, null])) };
          expect(broken(edition, open)).toEqual([]);
        }),
        { numRuns: 500 },
      );
    });

    it("are judged the same every time, each finding under a key of its own", () => {
      fc.assert(
        fc.property(fc.dictionary(cell, fc.option(fc.integer({ min: -5, max: 500 }))), (values) => {
          const first = check(edition, filing(edition, values), { previous: null });
          expect(check(edition, filing(edition, values), { previous: null })).toEqual(first);
          expect(new Set(first.findings.map(({ key }) => key)).size).toBe(first.findings.length);
        }),
        { numRuns: 300 },
      );
    });
  },
);
