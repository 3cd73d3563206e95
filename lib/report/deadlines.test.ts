import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "./dates";
import { daysNow, notBegun, notOpen, type Extension, type SeasonDays } from "./deadlines";

/** Opens on 20 December at midnight in China, which is the 19th in London. */
const SEASON: SeasonDays = {
  opensAt: "2025-12-19T16:00:00Z",
  campaignDue: "2026-01-15",
  editUntil: "2026-01-20",
  legalDue: "2026-01-31",
};

/** A time of day in China. */
const at = (day: string, time = "12:00") => new Date(`${day}T${time}:00+08:00`);
const standing = (now: Date, extension: Extension | null = null) => daysNow(SEASON, extension, now);

describe("the days of a season", () => {
  it.each([
    ["seven days before", at("2026-01-08"), 7, "剩 7 天"],
    ["seven days before, at a minute to midnight", at("2026-01-08", "23:59"), 7, "剩 7 天"],
    ["on the day at midnight", at("2026-01-15", "00:00"), 0, "今日截止"],
    ["on the day to its last minute", at("2026-01-15", "23:59"), 0, "今日截止"],
    ["a minute later", at("2026-01-16", "00:00"), -1, "已逾期 1 天"],
    ["the day after", at("2026-01-16"), -1, "已逾期 1 天"],
  ])("%s", (_, now, daysLeft, label) => {
    expect(standing(now)).toMatchObject({ due: "2026-01-15", daysLeft, label });
  });

  it("let nobody begin before they open, to the minute", () => {
    expect(notBegun(standing(at("2025-12-19", "23:59")))).toContain("2025年12月20日");
    expect(notBegun(standing(at("2025-12-20", "00:00")))).toBeNull();
  });

  it("close for everybody after the last day of editing, not on it", () => {
    expect(notOpen(standing(at("2026-01-20", "23:59")))).toBeNull();
    expect(notOpen(standing(at("2026-01-21", "00:00")))).toContain("2026年1月20日截止");
    expect(notBegun(standing(at("2026-01-21", "00:00")))).toContain("2026年1月20日截止");
  });

  it("never close where no last day is set", () => {
    const open = daysNow({ ...SEASON, editUntil: null }, null, at("2030-01-01"));
    expect([open.closed, open.editUntil]).toEqual([false, null]);
  });
});

describe("an extension", () => {
  it("moves what the region asks and leaves the law", () => {
    const moved = standing(at("2026-01-16"), { campaignDue: "2026-01-22", editUntil: "2026-01-25" });
    expect(moved).toMatchObject({ due: "2026-01-22", editUntil: "2026-01-25", extended: true });
    expect([moved.legal, moved.label]).toEqual(["2026-01-31", "剩 6 天"]);
  });

  it("of the filing day alone keeps the form open to that day", () => {
    const until = { campaignDue: "2026-01-22", editUntil: null };
    expect(standing(at("2026-01-22", "23:59"), until).closed).toBe(false);
    expect(standing(at("2026-01-23", "00:00"), until).closed).toBe(true);
  });

  it("never takes a day away, whatever the season is changed to later", () => {
    const day = fc
      .date({ min: new Date("2026-01-01"), max: new Date("2026-03-01"), noInvalidDate: true })
      .map(dayOf);
    const extension = fc.record({ campaignDue: day, editUntil: fc.option(day) });
    fc.assert(
      fc.property(day, fc.option(day), extension, (campaignDue, editUntil, granted) => {
        const now = at("2026-01-10");
        const season = { ...SEASON, campaignDue, editUntil };
        const [without, with_] = [daysNow(season, null, now), daysNow(season, granted, now)];
        expect(with_.due >= without.due).toBe(true);
        expect((with_.editUntil ?? "") >= (without.editUntil ?? "")).toBe(true);
        expect(with_.extended || with_.due === without.due).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
