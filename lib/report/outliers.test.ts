import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EDITION_2021 } from "@/lib/template/edition-2021";
import { outliersAmong, type Spread } from "./outliers";

const LICENSE = "disclosure:a20_5:license:decisions";
const FEE = "disclosure:a20_8:fee:amountWan";
const NEW = "applications:received:new";

const usual = (spreads: Readonly<Record<string, Partial<Spread>>>) =>
  new Map(
    Object.entries(spreads).map(([cell, spread]) => [cell, { count: 8, mean: 16, deviation: 4, ...spread }]),
  );
const found = (own: Readonly<Record<string, number>>, spreads: Readonly<Record<string, Partial<Spread>>>) =>
  outliersAmong(EDITION_2021, own, usual(spreads)).map(({ cell, score }) => [cell, Math.round(score)]);

describe("a figure among those of like offices", () => {
  it("stands out from three standard deviations on, above or below, the furthest first", () => {
    expect(found({ [LICENSE]: 160 }, { [LICENSE]: {} })).toEqual([[LICENSE, 36]]);
    expect(found({ [LICENSE]: 27 }, { [LICENSE]: {} })).toEqual([]);
    expect(found({ [LICENSE]: 0 }, { [LICENSE]: { mean: 40 } })).toEqual([[LICENSE, -10]]);
    const both = found(
      { [LICENSE]: 60, [FEE]: 900_000 },
      { [LICENSE]: {}, [FEE]: { mean: 0, deviation: 0 } },
    );
    expect(both).toEqual([
      [FEE, 90],
      [LICENSE, 11],
    ]);
  });

  it("is nothing strange where a few came and the others had none", () => {
    expect(found({ [LICENSE]: 1 }, { [LICENSE]: { mean: 0, deviation: 0 } })).toEqual([]);
    expect(found({ [LICENSE]: 9 }, { [LICENSE]: { mean: 0, deviation: 0 } })).toEqual([]);
    expect(found({ [FEE]: 90_000 }, { [FEE]: { mean: 0, deviation: 0 } })).toEqual([]);
  });

  it("has no measure among fewer than five offices, nor where it is blank", () => {
    expect(found({ [LICENSE]: 160 }, { [LICENSE]: { count: 4 } })).toEqual([]);
    expect(found({}, { [LICENSE]: {} })).toEqual([]);
  });

  it("is told of a row once, by its total", () => {
    const [natural, total] = [`${NEW}|natural`, `${NEW}|total`];
    expect(found({ [natural]: 160, [total]: 160 }, { [natural]: {}, [total]: {} })).toEqual([[total, 36]]);
    expect(found({ [natural]: 160, [total]: 160 }, { [natural]: {} })).toEqual([[natural, 36]]);
  });

  it("scores the further the higher, whatever the others have", () => {
    const some = fc.record({
      mean: fc.integer({ min: 0, max: 10_000 }),
      deviation: fc.integer({ min: 0, max: 1_000 }),
      value: fc.integer({ min: 0, max: 1_000_000 }),
      more: fc.integer({ min: 1, max: 1_000 }),
    });
    fc.assert(
      fc.property(some, ({ mean, deviation, value, more }) => {
        const scoreOf = (own: number) =>
          outliersAmong(EDITION_2021, { [LICENSE]: own }, usual({ [LICENSE]: { mean, deviation } }))[0]
            ?.score;
        const score = scoreOf(value);
        if (score !== undefined && score > 0) expect(scoreOf(value + more)).toBeGreaterThan(score);
        if (score !== undefined && score < 0) expect(value).toBeLessThan(mean);
      }),
      { numRuns: 300 },
    );
  });
});
