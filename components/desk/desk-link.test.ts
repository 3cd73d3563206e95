import { expect, it } from "vitest";
import { currentAs } from "./desk-link.client";

it("a desk is current on its own page and on those below it, and on no other", () => {
  expect(currentAs("/rollup", "/rollup")).toBe("page");
  expect(currentAs("/rollup", "/rollup/2025")).toBe("true");
  expect(currentAs("/archive", "/archive/3/7")).toBe("true");
  expect(currentAs("/seasons", "/seasons/4")).toBe("true");
  expect(currentAs("/desk", "/notices")).toBeUndefined();
  expect(currentAs("/board", "/boards")).toBeUndefined();
});
