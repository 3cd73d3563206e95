import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, daysLeft, printDate, printDaysLeft, printMoment } from "./dates";

describe("a date on the desks", () => {
  it("is the day in China, not the day of the server", () => {
    expect(printDate(new Date("2026-01-30T16:00:00Z"))).toBe("2026年1月31日");
    expect(printDate(new Date("2026-01-31T15:59:59Z"))).toBe("2026年1月31日");
    expect(printMoment("2026-01-31T06:03:00Z")).toBe("2026年1月31日 14:03");
  });

  it("may be given as a calendar day, which stays that day", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
        (d) => dayOf(d.toISOString().slice(0, 10)) === d.toISOString().slice(0, 10),
      ),
    );
  });
});

describe("the days left", () => {
  it("change at midnight in China", () => {
    expect(daysLeft("2026-01-31", "2026-01-30T15:59:59Z")).toBe(1);
    expect(daysLeft("2026-01-31", "2026-01-30T16:00:00Z")).toBe(0);
    expect(daysLeft("2026-01-31", "2026-01-31T15:59:59Z")).toBe(0);
    expect(daysLeft("2026-01-31", "2026-01-31T16:00:00Z")).toBe(-1);
  });

  it("are said in words", () => {
    expect(printDaysLeft("2026-01-31", "2026-01-19T04:00:00Z")).toBe("剩 12 天");
    expect(printDaysLeft("2026-01-31", "2026-01-31T04:00:00Z")).toBe("今日截止");
    expect(printDaysLeft("2026-01-31", "2026-02-03T04:00:00Z")).toBe("已逾期 3 天");
  });
});
