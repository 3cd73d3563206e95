import { Notice } from "@/components/ui/notice";
import { printMoment, type Moment } from "@/lib/report/dates";
import { PastSlip, type Slip } from "./slip/past-slip";

export type PastReview = {
  readonly verdict: "returned" | "approved";
  readonly reason: string | null;
  readonly by: string;
  readonly at: Moment;
  readonly revisionNumber: number;
  /** Why somebody judged what he submitted himself; null where four eyes saw it. */
  readonly overrideReason: string | null;
  /** Who took the verdict back, and when; null while it stands. */
  readonly withdrawn: { readonly by: string; readonly at: Moment } | null;
};

type ReviewNoteProps = {
  readonly review: PastReview;
  /** What it was returned with beside the reason; null where there was nothing. */
  readonly slip: Slip | null;
};

/** One verdict with its reason, and its slip where it has one. */
export function ReviewNote({ review, slip }: ReviewNoteProps) {
  const { verdict, reason, by, at, revisionNumber, overrideReason, withdrawn } = review;
  const { title, tone } = VERDICTS[verdict];
  return (
    <Notice
      tone={withdrawn ? "plain" : tone}
      title={`第${revisionNumber}次报送：${title}${withdrawn ? "（已撤销）" : ""}`}
    >
      {reason && <p className="whitespace-pre-line">{reason}</p>}
      <p className="text-ink-soft text-sm">
        {by} · {printMoment(at)}
      </p>
      {slip && <PastSlip slip={slip} withdrawn={withdrawn !== null} />}
      {overrideReason && (
        <p className="text-error">
          <strong>本人审核本人报送的报告，理由：</strong>
          {overrideReason}
        </p>
      )}
      {withdrawn && (
        <p className="text-sm">
          {withdrawn.by} 于 {printMoment(withdrawn.at)} 撤销了这次审核结果
        </p>
      )}
    </Notice>
  );
}

/** The slip of a verdict: both were written in the same moment. */
export function slipOf({ at }: PastReview, slips: readonly Slip[]): Slip | null {
  return slips.find((slip) => new Date(slip.at).getTime() === new Date(at).getTime()) ?? null;
}

const VERDICTS = {
  returned: { title: "↩ 退回", tone: "caution" },
  approved: { title: "✔ 审核通过", tone: "good" },
} as const;
