import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rollUp } from "@/lib/report/rollup";
import { EDITION_2021 } from "@/lib/template/edition-2021";
import { EDITIONS } from "@/lib/template/editions";
import { equationsOf, judge } from "@/lib/template/equations";
import { balancedValues } from "./random-values";

const EDITION = EDITION_2021;

describe("the sums of a roll-up", () => {
  it.each(EDITIONS)("of reports of $id that hold, hold", (edition) => {
    const parts = fc.array(balancedValues(edition), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(parts, (values) => {
        const sums = rollUp(edition, values);
        for (const equation of equationsOf(edition)) expect(judge(equation, sums).outcome).toBe("holds");
      }),
      { numRuns: 150 },
    );
  });

  it("do not depend on the order, and one more report adds exactly its figures", () => {
    const values = balancedValues(EDITION);
    fc.assert(
      fc.property(values, values, values, (a, b, c) => {
        expect(rollUp(EDITION, [a, b, c])).toEqual(rollUp(EDITION, [c, a, b]));
        expect(rollUp(EDITION, [a, b, c])).toEqual(rollUp(EDITION, [rollUp(EDITION, [a, b]), c]));
      }),
      { numRuns: 100 },
    );
  });
});
