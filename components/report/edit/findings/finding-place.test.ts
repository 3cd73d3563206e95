import { describe, expect, it } from "vitest";
import { EDITION_2021 } from "@/lib/template/edition-2021";
import { placeOfFinding } from "./finding-place";

const finding = { quote: null, remedies: [], cells: [], part: null };
const TOTAL = "applications:received:new|total";
const quote = { part: "problems", start: 0, end: 2, text: "问题" } as const;

describe("where a finding is put right", () => {
  it("is its words, then the figure to be corrected, then its first cell, then its prose", () => {
    const cells = ["disputes:review:upheld", "disputes:review:other"];
    const remedies = [{ kind: "cell" as const, cell: "disputes:review:other", value: 3 }];
    const place = (found: Parameters<typeof placeOfFinding>[2]) => placeOfFinding(EDITION_2021, {}, found);
    expect(place({ ...finding, quote, cells, remedies })).toBe("problems");
    expect(place({ ...finding, cells, remedies })).toBe("disputes:review:other");
    expect(place({ ...finding, cells })).toBe("disputes:review:upheld");
    expect(place({ ...finding, part: "preface" })).toBe("preface");
    expect(place(finding)).toBeNull();
  });

  it("is never a total that only adds up: one leads to the first figure in it", () => {
    const found = { ...finding, cells: [TOTAL] };
    expect(placeOfFinding(EDITION_2021, { summed: [TOTAL] }, found)).toBe(
      "applications:received:new|natural",
    );
    expect(placeOfFinding(EDITION_2021, { summed: [] }, found)).toBe(TOTAL);
  });
});
