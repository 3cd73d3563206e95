import { describe, expect, it } from "vitest";
import { DIGEST_FIELD, matchScan } from "./match-scan";
import type { PrintMark } from "./print-mark";
import { Refusal } from "./refusal";

const NOW = "ab12cd34ef567890".padEnd(64, "0");
const BEFORE = "9f9f9f9f9f9f9f9f".padEnd(64, "0");
const now = { reportId: 42, sha256: NOW };
const mark = (sha256: string, reportId: number | null = 42): PrintMark => ({ reportId, sha256 });

function refusalOf(marks: readonly PrintMark[], typed: string | null = null): Refusal {
  try {
    matchScan(marks, typed, now);
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown;
    throw thrown;
  }
  throw new Error("was not refused");
}

describe("a scan of the signed print", () => {
  it("matches when every mark on it is of the content as it is", () => {
    expect(matchScan([mark(NOW), mark(NOW, null)], null, now)).toBe("qr");
  });

  it("of a content changed since is refused with both digests", () => {
    const { code, issues, detail } = refusalOf([mark(BEFORE)]);
    expect(code).toBe("stale");
    expect(issues[0]?.message).toContain("9f9f 9f9f 9f9f 9f9f");
    expect(issues[0]?.message).toContain("ab12 cd34 ef56 7890");
    expect(detail).toEqual({ scanned: BEFORE, contentSha256: NOW });
  });

  it("whose code says otherwise is not saved by what is typed", () => {
    expect(refusalOf([mark(BEFORE)], "ab12cd34ef567890").code).toBe("stale");
  });

  it("of another report, or of sheets from two prints, is refused", () => {
    expect(refusalOf([mark(NOW, 43)]).issues[0]?.message).toContain("另一份报告");
    expect(refusalOf([mark(NOW), mark(BEFORE)]).issues[0]?.message).toContain("不一致");
  });

  it("that says nothing asks for the characters printed beside the code", () => {
    expect(refusalOf([]).issues[0]?.at).toBe(DIGEST_FIELD);
    expect(refusalOf([], "ab12").issues[0]?.message).toContain("输入了4位");
    expect(refusalOf([], "9f9f9f9f9f9f9f9f").issues[0]?.message).toContain("重新打印签批");
  });

  it.each(["ab12cd34ef567890", "AB12 CD34 EF56 7890", "ａｂ１２　ｃｄ３４ ｅｆ５６ ７８９０"])(
    "that says nothing matches by what is typed: %s",
    (typed) => {
      expect(matchScan([], typed, now)).toBe("typed");
    },
  );
});
