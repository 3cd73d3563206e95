import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleOf } from "./sample";

const batches = fc
  .uniqueArray(fc.nat(), { maxLength: 120 })
  .map((lots) => lots.map((lot) => ({ lot: lot.toString(16).padStart(8, "0") })));

describe("the sample of a batch", () => {
  it("is a tenth, rounded up, and at least one", () => {
    fc.assert(
      fc.property(batches, (batch) => {
        expect(sampleOf(batch)).toHaveLength(Math.ceil(batch.length / 10));
      }),
      { numRuns: 200 },
    );
  });

  it("is the same in whatever order the batch was chosen", () => {
    fc.assert(
      fc.property(batches, (batch) => {
        expect(sampleOf(batch.toReversed())).toEqual(sampleOf(batch));
      }),
      { numRuns: 200 },
    );
  });

  it("cannot be escaped by leaving out what was drawn: another one is drawn", () => {
    fc.assert(
      fc.property(
        batches.filter(({ length }) => length > 1),
        (batch) => {
          const drawn = sampleOf(batch);
          const rest = batch.filter((one) => !drawn.includes(one));
          expect(sampleOf(rest).length).toBe(Math.ceil(rest.length / 10));
          expect(rest).toEqual(expect.arrayContaining([...sampleOf(rest)]));
        },
      ),
      { numRuns: 200 },
    );
  });
});
