import { describe, expect, it } from "vitest";
import type { Suspect, Suspicion } from "@/lib/report/suspects";
import { EDITION_2021 } from "@/lib/template/edition-2021";
import { suspectWords, suspicionWords } from "./suspicion-words";

const BALANCE = "T3-BAL:applications:received:new|natural";
const NATURAL = "applications:received:new|natural";
const suspect: Suspect = { cell: NATURAL, value: 83, corrected: 38, slip: "swapped", before: 40 };

const said = (suspects: readonly Suspect[], among: readonly string[] = []) =>
  suspicionWords(EDITION_2021, BALANCE, [{ equations: [BALANCE], suspects, among } satisfies Suspicion]);

describe("how far a broken equation is narrowed down", () => {
  it("names the one cell with both figures", () => {
    expect(said([suspect])).toMatch(/只需改一格：.*自然人现为83，改为38/u);
  });

  it("counts the cells of the column and claims none", () => {
    const among = Array.from({ length: 24 }, (_, at) => `cell ${at}`);
    expect(said([suspect, { ...suspect, cell: "applications:carriedOut|natural" }], among)).toBe(
      "“自然人”一列24格中至少有一格有误，仅凭合计不能断定是哪一格。",
    );
  });

  it("says that more than one cell is wrong", () => {
    expect(said([])).toContain("至少有两格有误");
  });

  it("says of a column that only adds up others that it follows them", () => {
    const total = "T3-BAL:applications:received:new|total";
    expect(suspicionWords(EDITION_2021, total, [])).toContain("随之相符");
  });

  it("says nothing of what is no equation", () => {
    expect(suspicionWords(EDITION_2021, "N-RECV:x", [])).toBeNull();
  });

  it("tells of a candidate what it would have to be, the slip and last year's figure", () => {
    expect(suspectWords(EDITION_2021, suspect)).toBe("现为83，应为38；相邻两位数字可能颠倒；上年40");
    expect(suspectWords(EDITION_2021, { ...suspect, slip: null, before: null })).toBe("现为83，应为38");
  });
});
