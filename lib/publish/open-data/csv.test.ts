import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvLine } from "./csv";

describe("a line of a CSV file", () => {
  it.each(["=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1", " =1", "＝1", "|calc", "\r=1"])(
    "keeps a spreadsheet from computing %j",
    (text) => {
      expect(csvLine([text]).replace(/^"/u, "")).toMatch(/^'/u);
    },
  );

  it("leaves figures figures, a minus included, and blank blank", () => {
    expect(csvLine([-3, 0, 0.0001, null, 12])).toBe("-3,0,0.0001,,12\r\n");
  });

  it("is read back as it was written, whatever the words", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 1, maxLength: 5 }), (words) => {
        const harmless = words.map((word) => `甲${word}`);
        expect(fieldsOf(csvLine(harmless))).toEqual(harmless);
      }),
      { numRuns: 200 },
    );
  });
});

/** RFC 4180, read by hand. */
function fieldsOf(line: string): readonly string[] {
  return [...line.slice(0, -2).matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/gu)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );
}
