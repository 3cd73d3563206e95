import { describe, expect, it } from "vitest";
import { askedByKey, stepFrom } from "./asked-by-key";

const press = (key: string, more: Partial<Parameters<typeof askedByKey>[0]> = {}) => ({
  key,
  ...{ repeat: false, isComposing: false, ctrlKey: false, metaKey: false, altKey: false },
  defaultPrevented: false,
  ...more,
});

describe("a single key on the page of a review", () => {
  it("asks for the finding after or before, for the approval or for the return", () => {
    expect(["j", "k", "a", "r", "J", "x", "Enter"].map((key) => askedByKey(press(key), false))).toEqual([
      ...["next", "previous", "approve", "return", "next"],
      null,
      null,
    ]);
  });

  it("is a letter and nothing else in a field, with another key, or while an input method composes", () => {
    expect(askedByKey(press("r"), true)).toBeNull();
    for (const with_ of ["ctrlKey", "metaKey", "altKey", "isComposing", "defaultPrevented"] as const)
      expect(askedByKey(press("r", { [with_]: true }), false)).toBeNull();
  });

  it("held down goes through the findings, but does no deed twice", () => {
    expect(askedByKey(press("j", { repeat: true }), false)).toBe("next");
    expect(askedByKey(press("a", { repeat: true }), false)).toBeNull();
  });
});

it("the findings are gone through in a ring, from the first or from the last", () => {
  expect([stepFrom(-1, 3, "next"), stepFrom(2, 3, "next"), stepFrom(1, 3, "next")]).toEqual([0, 0, 2]);
  expect([stepFrom(-1, 3, "previous"), stepFrom(0, 3, "previous")]).toEqual([2, 2]);
});
