import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slipBetween } from "./slips";

describe("a slip of the hand", () => {
  it.each([
    [83, 38, "swapped"],
    [1243, 1234, "swapped"],
    [15, 150, "missing"],
    [115, 15, "extra"],
    [12, 34, null],
    [0, 9, null],
    [11, 11, null],
    [321, 123, null],
  ] as const)("%d for %d: %s", (typed, meant, slip) => expect(slipBetween(typed, meant)).toBe(slip));

  it("that swaps digits always differs by a multiple of 9, and goes both ways", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 99_999 }), fc.nat(4), (meant, at) => {
        const digits = [...String(meant)];
        const [one, other] = [digits[at], digits[at + 1]];
        fc.pre(one !== undefined && other !== undefined && one !== other && !(at === 0 && other === "0"));
        digits.splice(at, 2, other ?? "", one ?? "");
        const typed = Number(digits.join(""));
        expect(Math.abs(typed - meant) % 9).toBe(0);
        expect([slipBetween(typed, meant), slipBetween(meant, typed)]).toEqual(["swapped", "swapped"]);
      }),
    );
  });
});
