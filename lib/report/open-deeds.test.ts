import { describe, expect, it } from "vitest";
import { openDeeds } from "./open-deeds";

describe("the deeds a page offers", () => {
  it("let the office recall until review begins, and submit only from the form", () => {
    const clerk = { role: "clerk", mayReview: false } as const;
    expect(openDeeds("submitted", clerk)).toEqual(["recall"]);
    expect(openDeeds("reviewing", clerk)).toEqual([]);
    expect(openDeeds("returned", clerk)).toEqual([]);
  });

  it("let the office correct what is published, and give the correction up", () => {
    const clerk = { role: "clerk", mayReview: false, corrects: true } as const;
    expect(openDeeds("published", clerk)).toEqual(["correct"]);
    for (const state of ["draft", "returned", "correcting"] as const)
      expect(openDeeds(state, clerk)).toEqual(["abandon"]);
  });

  it("let a reviewer judge what another submitted, never what he did", () => {
    expect(openDeeds("reviewing", { role: "reviewer", mayReview: true })).toEqual(["return", "approve"]);
    expect(openDeeds("reviewing", { role: "reviewer", mayReview: false })).toEqual([]);
    expect(openDeeds("approved", { role: "reviewer", mayReview: true })).toEqual(["undo", "publish"]);
  });
});
