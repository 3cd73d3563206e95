import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { HistoryPanel } from "./history-panel";
import type { PastReview } from "./review-note";

const review: PastReview = {
  verdict: "approved",
  reason: null,
  by: "张审",
  at: "2026-01-10T02:00:00Z",
  revisionNumber: 1,
  overrideReason: null,
  withdrawn: null,
};
const approval = { at: review.at, by: "张审", kind: "approve" };

describe("the history of a report", () => {
  it("marks in red, with the reason, who judged what he submitted himself", () => {
    const overrideReason = "另一名审核人休假，须在期限前办理";
    const html = shown({ ...review, overrideReason }, { ...approval, detail: { overrideReason } });
    expect(html).toMatch(/<p class="text-error">.*本人审核本人报送的报告，理由：.*另一名审核人休假/u);
    expect(html).toMatch(/<strong class="text-error"> 本人审核本人报送的报告<\/strong>/u);
    expect(shown(review, { ...approval, detail: {} })).not.toContain("本人审核");
  });

  it("keeps a verdict that was taken back, and says by whom and when", () => {
    const html = shown({ ...review, withdrawn: { by: "李审", at: "2026-01-10T03:00:00Z" } }, approval);
    expect(html).toContain("审核通过（已撤销）");
    expect(html).toContain("李审 于 2026年1月10日 11:00 撤销了这次审核结果");
  });
});

function shown(past: PastReview, event: Parameters<typeof HistoryPanel>[0]["events"][number]): string {
  return renderToStaticMarkup(<HistoryPanel reviews={[past]} events={[event]} />);
}
