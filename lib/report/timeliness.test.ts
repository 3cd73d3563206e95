import { describe, expect, it } from "vitest";
import { kept } from "./timeliness";

/** 1 February in China, a quarter past midnight: still 31 January in London. */
const NOW = "2026-01-31T16:15:00Z";
const DUE = "2026-01-31";

describe("a legal date of 31 January, on 1 February", () => {
  it("was kept by who published that day, to the last minute of it in China", () => {
    expect(kept(DUE, "2026-01-31T15:59:59Z", NOW)).toEqual({ kind: "on-time", at: "2026-01-31T15:59:59Z" });
  });

  it("was missed by one day by who published a minute later", () => {
    expect(kept(DUE, "2026-01-31T16:00:00Z", NOW)).toMatchObject({ kind: "late", days: 1 });
  });

  it("is overdue by one day for who has not published", () => {
    expect(kept(DUE, null, NOW)).toEqual({ kind: "overdue", days: 1 });
    expect(kept(DUE, null, "2026-01-31T15:59:59Z")).toEqual({ kind: "pending" });
  });
});
