import { describe, expect, it } from "vitest";
import { signingOf, type KeptScan } from "./signing";

const scan = (id: number, contentSha256: string): KeptScan => ({
  id,
  contentSha256,
  size: 1,
  matchedBy: "qr",
  by: "何文静",
  at: "2026-01-05",
});

describe("the state of the signing", () => {
  it("is open without a scan, current with one of this content, outdated with one of another", () => {
    expect(signingOf([], "a")).toEqual({ kind: "none" });
    expect(signingOf([scan(1, "a"), scan(2, "a")], "a")).toMatchObject({ kind: "current", scan: { id: 2 } });
    expect(signingOf([scan(1, "a"), scan(2, "b")], "c")).toMatchObject({ kind: "outdated", scan: { id: 2 } });
  });

  it("is current again when a change after it was taken back", () => {
    expect(signingOf([scan(1, "a"), scan(2, "b")], "a")).toMatchObject({ kind: "current", scan: { id: 1 } });
  });
});
