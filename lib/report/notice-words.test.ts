import { describe, expect, it } from "vitest";
import { noticeWords } from "./notice-words";

describe("the notice of an extension", () => {
  const detail = { office: "云栖区教育局", year: 2025, campaignDue: "2026-01-24", reason: "台账移交较晚" };

  it("says until when and why", () => {
    expect(noticeWords("extended", { ...detail, editUntil: "2026-01-26" })).toEqual({
      title: "云栖区教育局2025年度报告已办理延期",
      lines: ["报送截止：2026年1月24日", "编辑截止：2026年1月26日", "原因：台账移交较晚"],
    });
  });

  it("leaves out a day that was not given", () => {
    const { lines } = noticeWords("extended", { ...detail, editUntil: null });
    expect(lines).toEqual(["报送截止：2026年1月24日", "原因：台账移交较晚"]);
  });
});
