import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { HistoryPanel } from "./history-panel";
import type { PastReview } from "./review-note";
import type { Slip } from "./slip/past-slip";

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

const slip: Slip = {
  at: new Date("2026-01-08T02:00:00Z"),
  dueOn: "2026-01-15",
  remarks: [
    {
      ...{ id: 1, number: 1, name: "行政处罚 处理决定数量", words: "请与执法台账核对", span: null },
      answers: [{ kind: "changed", words: "", revisionNumber: 2 }],
    },
    {
      ...{ id: 2, number: 2, name: "五、存在的主要问题", words: "写本单位的问题" },
      span: { start: 0, end: 4, text: "公开不够" },
      answers: [{ kind: "explained", words: "已经核实，确无此问题", revisionNumber: 2 }],
    },
  ],
};

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

  it("shows the slip of every round with its day, the places and the answers, each at its own verdict", () => {
    const first = { ...review, verdict: "returned", reason: "两处核对", at: "2026-01-08T02:00:00Z" } as const;
    const html = renderToStaticMarkup(
      <HistoryPanel reviews={[first, { ...review, revisionNumber: 2 }]} slips={[slip]} events={[]} />,
    );
    const [approved = "", returned = ""] = html.split("第1次报送：↩ 退回");
    expect(approved).not.toContain("退回单");
    for (const words of [
      "答复期限：2026年1月15日",
      "退回单：意见 2 条",
      "1. 行政处罚 处理决定数量",
      "：“公开不够”",
      "第2次报送答复：<strong>已改</strong>",
      "第2次报送答复：<strong>说明</strong>——已经核实，确无此问题",
    ])
      expect(returned).toContain(words);
    expect(returned).not.toContain("还没有答复");
  });

  it("says of a remark that nobody answered it yet, unless the return was taken back", () => {
    const returned: PastReview = { ...review, verdict: "returned", at: slip.at };
    const open = { ...slip, remarks: slip.remarks.map((remark) => ({ ...remark, answers: [] })) };
    const html = (past: PastReview) =>
      renderToStaticMarkup(<HistoryPanel reviews={[past]} slips={[open]} events={[]} />);
    expect(html(returned).match(/还没有答复/gu)).toHaveLength(2);
    expect(html({ ...returned, withdrawn: { by: "李审", at: slip.at } })).not.toContain("还没有答复");
  });
});

function shown(past: PastReview, event: Parameters<typeof HistoryPanel>[0]["events"][number]): string {
  return renderToStaticMarkup(<HistoryPanel reviews={[past]} slips={[]} events={[event]} />);
}
