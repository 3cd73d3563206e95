import { describe, expect, it } from "vitest";
import { localize } from "./localize";

const PLACE = {
  there: new Set(["index.html", "qu/ju/2025/index.html", "qu/index.html", "assets/a.css"]),
  origin: "",
};
const PATH = "qu/ju/2025/index.html";

describe("a page of the portal in a folder of its own", () => {
  it.each([
    ["/", "../../../index.html"],
    ["/qu/", "../../index.html"],
    ["/qu/ju/2025/", "index.html"],
    ["/qu/ju/2025/#section-3", "index.html#section-3"],
    ["/assets/a.css", "../../../assets/a.css"],
  ])("leads from file to file: %s", (address, target) => {
    expect(localize(`<a href="${address}">甲</a>`, PATH, PLACE)).toBe(`<a href="${target}">甲</a>`);
  });

  it("leads to the portal for what the folder does not hold, or nowhere", () => {
    const page = `<a href="/qu/2019/">甲</a>`;
    expect(localize(page, PATH, PLACE)).toBe("<a>甲</a>");
    const origin = "https://xxgk.example";
    expect(localize(page, PATH, { ...PLACE, origin })).toBe(`<a href="https://xxgk.example/qu/2019/">甲</a>`);
  });

  it("has no search, and leaves other addresses as they are", () => {
    const page = `<search><form action="/search"></form></search><a href="https://a.example/">乙</a><a href="#main">丙</a>`;
    expect(localize(page, PATH, PLACE)).toBe(`<a href="https://a.example/">乙</a><a href="#main">丙</a>`);
  });
});
