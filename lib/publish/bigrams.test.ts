import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bigramsOf, likePattern, marksIn, searchable, termsOf, tsqueryOf } from "./bigrams";
import { passageOf } from "./passage";
import { continued, isEmpty, readQuestion } from "./question";

describe("words as they are searched", () => {
  it.each([
    ["政府，信息 公开", "政府信息公开"],
    ["２０２５年", "2025年"],
    ["⾊彩 ABC", "色彩abc"],
    ["“三安全一稳定”", "三安全一稳定"],
    ["%_\\", ""],
  ])("takes %j for %j", (given, expected) => {
    expect(searchable(given).text).toBe(expected);
  });

  it("asks for every bigram of every word, and for none where there is only one character", () => {
    expect(termsOf("公开  信息公开，公开")).toEqual(["公开", "信息公开公开"]);
    expect(tsqueryOf(["信息公"])).toBe("'信息' & '息公'");
    expect(tsqueryOf(["信"])).toBeNull();
    expect(termsOf("a b c d e f g")).toHaveLength(5);
  });

  it("lets no sign of a pattern through as more than itself", () => {
    expect(likePattern("5%_\\")).toBe("%5\\%\\_\\\\%");
  });

  it("finds every word of a text again in that text, wherever punctuation stands", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", minLength: 1, maxLength: 60 }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const { text: plain } = searchable(text);
          const characters = [...plain];
          if (characters.length === 0) return;
          const from = a % characters.length;
          const term = characters.slice(from, from + 1 + (b % 6)).join("");
          const marks = marksIn(text, [term]);
          expect(marks.length).toBeGreaterThan(0);
          expect(marks.some(({ start, end }) => searchable(text.slice(start, end)).text.includes(term))).toBe(
            true,
          );
          const index = bigramsOf(plain);
          for (const bigram of bigramsOf(term)) expect(index).toContain(bigram);
        },
      ),
      { numRuns: 3_000 },
    );
  });
});

describe("the passage shown with a hit", () => {
  it("is the sentence with most of the words, and loses no character of it", () => {
    const lines = ["全年公开信息。", "收到申请16件，全部办结；无行政复议。"];
    const passage = passageOf(lines, ["申请", "办结"]);
    expect(passage.map(({ text }) => text).join("")).toBe("收到申请16件，全部办结；");
    expect(passage.filter(({ found }) => found).map(({ text }) => text)).toEqual(["申请", "办结"]);
  });

  it("cuts a long sentence around the first word and says so", () => {
    const passage = passageOf([`${"甲".repeat(200)}公开${"乙".repeat(200)}`], ["公开"]);
    const text = passage.map((piece) => piece.text).join("");
    expect(text.length).toBeLessThan(130);
    expect(text).toMatch(/^……甲+公开乙+……$/u);
  });
});

describe("a question", () => {
  const read = (query: string) => readQuestion(new URLSearchParams(query));
  it("is never wrong, only empty", () => {
    expect(isEmpty(read("q=%25%25&office=+&year=abcd"))).toBe(true);
    expect(isEmpty(read("year=2025"))).toBe(false);
    expect(read(`q=${"长".repeat(500)}`).asked.q).toHaveLength(100);
    expect(read("after=x_1").after).toBeNull();
    expect(read("after=w_1_2025_0_1769000000123").after).toBeNull();
    expect(read("type=no-such-type").type).toBeNull();
  });

  it("continues where the page before ended", () => {
    const at = new Date(1_769_000_000_123);
    const place = { walked: true, named: 1, year: 2025, times: 7, at, id: 42 };
    const address = continued(read("q=%E5%85%AC%E5%BC%80&year=2025"), place);
    expect(read(address.split("?")[1] ?? "")).toMatchObject({ terms: ["公开"], year: 2025, after: place });
  });
});
