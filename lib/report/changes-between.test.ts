import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EDITION_2021 } from "@/lib/template/edition-2021";
import { cellsOf } from "@/lib/template/walk";
import { changesBetween } from "./changes-between";
import { contentOf, type Content } from "./content";

const office = { fullName: "云岭区教育局", shortName: "区教育局", type: "bureau" } as const;
const cells = cellsOf(EDITION_2021).map(({ id }) => id);

function content(values: Record<string, number>, texts = {}, explanation?: string): Content {
  const explained = { key: "X-CARRY:a", rule: "X-CARRY", message: "与上年不一致" };
  const explanations = explanation === undefined ? [] : [{ ...explained, explanation }];
  return contentOf(EDITION_2021, { office, year: 2024, values, texts }, explanations);
}

describe("the difference between two contents", () => {
  it("is nothing between a content and itself", () => {
    const same = content({ [cells[0] ?? ""]: 3 }, { problems: "还有不足。" }, "上年统计口径不同，已核对");
    expect(changesBetween(same, same)).toEqual([]);
  });

  it("names the cell, the prose and the explanation that changed", () => {
    const [first = "", second = ""] = cells;
    const a = content({ [first]: 3 }, { problems: "还有不足。" });
    const b = content({ [first]: 4, [second]: 0 }, { problems: "仍有不足。" }, "上年统计口径不同，已核对");
    expect(changesBetween(a, b)).toEqual([
      { at: first, before: 3, after: 4 },
      { at: second, before: null, after: 0 },
      { at: "problems", before: "还有不足。", after: "仍有不足。" },
      { at: "explain:X-CARRY:a", before: null, after: "上年统计口径不同，已核对" },
    ]);
  });

  it("turned around is the difference the other way", () => {
    const values = fc.dictionary(fc.constantFrom(...cells), fc.nat(9));
    fc.assert(
      fc.property(values, values, (a, b) => {
        const there = changesBetween(content(a), content(b));
        const back = changesBetween(content(b), content(a));
        expect(back).toEqual(there.map(({ at, before, after }) => ({ at, before: after, after: before })));
      }),
    );
  });
});
