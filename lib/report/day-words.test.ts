import { describe, expect, it } from "vitest";
import { dayWords, timeLeft } from "./day-words";
import { daysNow, type Extension, type SeasonDays } from "./deadlines";

const SEASON: SeasonDays = {
  opensAt: "2025-12-20T01:00:00Z",
  campaignDue: "2026-01-15",
  editUntil: "2026-01-20",
  legalDue: "2026-01-31",
};

const EXTENDED: Extension = { campaignDue: "2026-01-24", editUntil: null };

const on = (day: string, extension: Extension | null = null, season = SEASON) =>
  daysNow(season, extension, new Date(`${day}T12:00:00+08:00`));

const WORDS: readonly (readonly [string, ReturnType<typeof on>, string, string])[] = [
  ["before it opens", on("2025-12-19"), "填报于2025年12月20日 09:00开始", "在此之前不能开始填写。"],
  ["seven days before", on("2026-01-08"), "剩 7 天", "请在2026年1月15日以前提交。"],
  ["on the day", on("2026-01-15"), "今日截止", "请在今天24时以前提交。"],
  [
    "the day after",
    on("2026-01-16"),
    "已逾期 1 天",
    "报送截止日期是2026年1月15日，2026年1月20日以前仍可填写和提交，请尽快提交。",
  ],
  [
    "after the last day of editing",
    on("2026-01-21"),
    "编辑已于2026年1月20日截止",
    "不能再填写和提交；确需修改的，请联系区级管理员办理延期。",
  ],
  [
    "with an extension, well before",
    on("2026-01-10", EXTENDED),
    "报送截止已延期至2026年1月24日",
    "剩 14 天。",
  ],
  [
    "with an extension, shortly before",
    on("2026-01-21", EXTENDED),
    "剩 3 天",
    "报送截止已延期至2026年1月24日。请在2026年1月24日以前提交。",
  ],
  [
    "with an extension of editing alone",
    on("2026-01-22", { campaignDue: "2026-01-15", editUntil: "2026-01-26" }),
    "已逾期 7 天",
    "编辑截止已延期至2026年1月26日。报送截止日期是2026年1月15日，2026年1月26日以前仍可填写和提交，请尽快提交。",
  ],
];

describe("what a clerk is told of the days", () => {
  it.each(WORDS)("%s", (_, days, title, more) => {
    expect(dayWords(days)).toMatchObject({ title, more });
  });

  it("is nothing while there is time and nothing out of the ordinary", () => {
    expect(dayWords(on("2026-01-07"))).toBeNull();
  });

  it("names no last day of editing where there is none", () => {
    const open = { ...SEASON, editUntil: null };
    expect(dayWords(on("2026-02-10", null, open))?.more).toBe(
      "报送截止日期是2026年1月15日，仍可填写和提交，请尽快提交。",
    );
  });
});

describe("the time left over the form", () => {
  const now = new Date("2026-01-10T04:00:00Z");

  it("counts to the day of the office, or of a report that came back to the last day of editing", () => {
    expect(timeLeft(on("2026-01-10"), false, now)).toBe("2026年1月15日前报送，剩 5 天");
    expect(timeLeft(on("2026-01-10", EXTENDED), false, now)).toBe("2026年1月24日前报送，剩 14 天");
    expect(timeLeft(on("2026-01-10"), true, now)).toBe("编辑截止2026年1月20日，剩 10 天");
  });

  it("is nothing where no day binds", () => {
    expect(timeLeft(null, false, now)).toBe("");
    expect(timeLeft(on("2026-01-10", null, { ...SEASON, editUntil: null }), true, now)).toBe("");
  });
});
