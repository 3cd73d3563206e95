import { Notice } from "@/components/ui/notice";
import { printMoment, type Moment } from "@/lib/report/dates";

export type PastReview = {
  readonly verdict: "returned" | "approved";
  readonly reason: string | null;
  readonly by: string;
  readonly at: Moment;
  readonly revisionNumber: number;
};

/** One verdict with its reason. */
export function ReviewNote({
  review: { verdict, reason, by, at, revisionNumber },
}: {
  readonly review: PastReview;
}) {
  const { title, tone } = VERDICTS[verdict];
  return (
    <Notice tone={tone} title={`第${revisionNumber}次报送：${title}`}>
      {reason && <p className="whitespace-pre-line">{reason}</p>}
      <p className="text-ink-soft text-sm">
        {by} · {printMoment(at)}
      </p>
    </Notice>
  );
}

const VERDICTS = {
  returned: { title: "↩ 退回", tone: "caution" },
  approved: { title: "✔ 审核通过", tone: "good" },
} as const;
