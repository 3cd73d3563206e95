import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST } from "@/components/compare/comparison";
import { EDITIONS } from "@/lib/template/editions";
import { cellsOf } from "@/lib/template/walk";
import { addressOf, isEmpty, readSelection } from "./selection";

const read = (query: string) => readSelection(new URLSearchParams(query));
const CELLS = EDITIONS.flatMap((edition) => cellsOf(edition).map(({ id }) => id));

describe("the address of a comparison", () => {
  it("is read again as it was written, whatever is selected", () => {
    const selections = fc.record({
      offices: fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{1,12}$/u), { maxLength: MOST.offices }),
      years: fc.uniqueArray(fc.integer({ min: 2008, max: 2099 }), { maxLength: MOST.years }),
      rows: fc.uniqueArray(fc.constantFrom(...CELLS), { maxLength: MOST.rows }),
      find: fc.constantFrom("", "教育", "a&b=c,d"),
    });
    fc.assert(
      fc.property(selections, (selection) => {
        const first = read(addressOf(selection).split("?")[1] ?? "");
        expect(first.problems).toEqual([]);
        const second = read(addressOf(first).split("?")[1] ?? "");
        expect(second).toEqual(first);
        expect(first.offices).toEqual(selection.offices);
        expect(first.years).toEqual(selection.years.toSorted((a, b) => a - b));
        expect(first.find).toBe(selection.find);
      }),
      { numRuns: 200 },
    );
  });

  it("means the same whether lists are repeated or written with commas", () => {
    expect(read("offices=a&offices=b&years=2024&years=2023")).toEqual(read("offices=a,b,b&years=2023,2024"));
    expect(isEmpty(read(""))).toBe(true);
  });

  it("has bounds, and says which was passed and what to do", () => {
    const offices = Array.from({ length: 11 }, (_, n) => `o${n}`).join(",");
    expect(read(`offices=${offices}`).problems).toEqual([
      "一次最多比较10个单位，现在选了11个。请减少后再比较。",
    ]);
    const rows = CELLS.slice(0, 21).map(encodeURIComponent).join(",");
    expect(read(`rows=${rows}`).problems).toHaveLength(1);
    expect(read("years=24,abc").problems[0]).toContain("“24”、“abc”");
    expect(read("rows=no-such-row").problems[0]).toContain("“no-such-row”");
    const endless = read(`offices=${"x,".repeat(100_000)}&years=${"9".repeat(100_000)}`);
    expect(JSON.stringify(endless).length).toBeLessThan(2_000);
  });
});
