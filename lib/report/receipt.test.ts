import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDigest, readReceiptNumber, receiptNumber, type ReceiptKind } from "./receipt";

const SHA256 = "9f3a7c21".padEnd(64, "0");
const anyKind = fc.constantFrom<ReceiptKind>("submission", "publication");
const anyDigest = fc.stringMatching(/^[0-9a-f]{64}$/u);

describe("a receipt number", () => {
  it("names the deed, the report year, a running number and the beginning of the digest", () => {
    expect(receiptNumber({ kind: "submission", year: 2025, id: 123, sha256: SHA256 })).toBe(
      "BS-2025-000123-9F3A7C21",
    );
  });

  it("is read back as it was given, however it is typed", () => {
    fc.assert(
      fc.property(anyKind, fc.integer({ min: 1, max: 2_147_483_647 }), anyDigest, (kind, id, sha256) => {
        const number = receiptNumber({ kind, year: 2025, id, sha256 });
        const given = { kind, year: 2025, id, digest: sha256.slice(0, 8) };
        const fullWidth = number.replace(/[!-~]/gu, (sign) =>
          String.fromCharCode(sign.charCodeAt(0) + 0xfee0),
        );
        for (const typed of [
          number,
          number.toLowerCase(),
          number.replaceAll("-", " "),
          fullWidth,
          `${number}\n`,
        ])
          expect(readReceiptNumber(typed)).toEqual(given);
      }),
      { numRuns: 100 },
    );
  });

  it.each(["", "BS", "BS-2025-000123", "XX-2025-000123-9F3A7C21", "BS-2025-9999999999-9F3A7C21", SHA256])(
    "is not %j",
    (typed) => {
      expect(readReceiptNumber(typed)).toBeNull();
    },
  );

  it("is never taken for a digest, nor a digest for it", () => {
    expect(readDigest("BS-2025-000123-9F3A7C21")).toBeNull();
    expect(readDigest(` ${SHA256.toUpperCase().replace(/.{4}/gu, "$& ")}`)).toBe(SHA256);
    expect(readDigest(SHA256.slice(1))).toBeNull();
  });
});
