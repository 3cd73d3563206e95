import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { marksInText, markText, printDigest, readMark } from "./print-mark";

const digest = fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 64, maxLength: 64 });
const reportId = fc.integer({ min: 1, max: 2_147_483_647 });

describe("the mark of a print", () => {
  it("says what it was written from, in the characters a QR code keeps in half the space", () => {
    fc.assert(
      fc.property(reportId, digest, (id, sha256) => {
        const text = markText({ reportId: id, sha256 });
        expect(text).toMatch(/^[0-9A-Z:]+$/u);
        expect(readMark(text)).toEqual({ reportId: id, sha256 });
      }),
    );
  });

  it.each(["", "https://example.gov.cn/", "GIOR:2:1:" + "A".repeat(64), "GIOR:1:0:" + "A".repeat(64)])(
    "is not seen in a code of somebody else: %s",
    (text) => {
      expect(readMark(text)).toBeNull();
    },
  );

  it("is found among the words of a page, however its line was broken", () => {
    fc.assert(
      fc.property(digest, fc.integer({ min: 1, max: 63 }), (sha256, cut) => {
        const page = `校验值 ${printDigest(sha256)}\nSHA-256：${sha256.slice(0, cut)}\n ${sha256.slice(cut)}\n2026年1月`;
        expect(marksInText(page)).toEqual([{ reportId: null, sha256 }]);
      }),
    );
  });

  it("is printed for people in groups of four", () => {
    expect(printDigest("ab12cd34ef567890" + "0".repeat(48))).toBe("ab12 cd34 ef56 7890");
  });
});
