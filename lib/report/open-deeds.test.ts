import { describe, expect, it } from "vitest";
import { openDeeds, type DeedReader } from "./open-deeds";

const clerk: DeedReader = { role: "clerk", fills: true, untouched: true, published: false };
const reviewer: DeedReader = { ...clerk, role: "reviewer", fills: false };

describe("the deeds a page offers", () => {
  it("let the office recall until review begins, and submit only from the form", () => {
    expect(openDeeds("submitted", clerk)).toEqual(["recall"]);
    expect(openDeeds("reviewing", clerk)).toEqual([]);
    expect(openDeeds("returned", clerk)).toEqual([]);
  });

  it("let the office correct what is published, and give the correction up", () => {
    const published = { ...clerk, published: true };
    expect(openDeeds("published", published)).toEqual(["correct"]);
    expect(openDeeds("correcting", published)).toEqual(["abandon"]);
    expect(openDeeds("draft", clerk)).toEqual([]);
  });

  it("let nobody recall what could not be submitted again", () => {
    expect(openDeeds("submitted", { ...clerk, closed: true })).toEqual([]);
    expect(openDeeds("submitted", { ...reviewer, closed: true })).toEqual(["begin-review"]);
  });

  it("let a reviewer judge what was submitted", () => {
    expect(openDeeds("submitted", reviewer)).toEqual(["begin-review"]);
    expect(openDeeds("reviewing", reviewer)).toEqual(["return", "approve"]);
    expect(openDeeds("approved", { ...reviewer, untouched: false })).toEqual(["publish"]);
  });

  it("let a reviewer take a verdict back while nobody has acted on it", () => {
    expect(openDeeds("approved", reviewer)).toEqual(["undo", "publish"]);
    expect(openDeeds("returned", reviewer)).toEqual(["undo"]);
    expect(openDeeds("returned", { ...reviewer, untouched: false })).toEqual([]);
  });

  it("let a reviewer do on the region's own report what its clerk would", () => {
    const own = { ...reviewer, fills: true, published: true };
    expect(openDeeds("submitted", own)).toEqual(["recall", "begin-review"]);
    expect(openDeeds("published", own)).toEqual(["correct"]);
    expect(openDeeds("correcting", own)).toEqual(["abandon"]);
  });

  it("let an administrator do nothing", () => {
    const administrator: DeedReader = { ...reviewer, role: "administrator", published: true };
    for (const state of ["submitted", "reviewing", "approved", "published"] as const)
      expect(openDeeds(state, administrator)).toEqual([]);
  });
});
