import { printMoment, type Moment } from "@/lib/report/dates";
import { wordOf } from "./event-words";
import { ReviewNote, slipOf, type PastReview } from "./review-note";
import type { Slip } from "./slip/past-slip";

export type PastEvent = {
  readonly at: Moment;
  readonly by: string | null;
  readonly kind: string;
  readonly detail?: unknown;
};

type HistoryPanelProps = {
  readonly reviews: readonly PastReview[];
  readonly slips: readonly Slip[];
  readonly events: readonly PastEvent[];
};

/** The verdicts with their reasons and slips, then everything that was done to the report, newest first. */
export function HistoryPanel({ reviews, slips, events }: HistoryPanelProps) {
  return (
    <div className="space-y-6">
      <h2 className="sr-only">历史</h2>
      <section aria-labelledby="reviews" className="space-y-3">
        <h3 id="reviews" className="font-bold">
          审核意见
        </h3>
        {reviews.length === 0 && <p>还没有审核意见。</p>}
        {newestFirst(reviews).map((review) => (
          <ReviewNote key={`${review.at}`} review={review} slip={slipOf(review, slips)} />
        ))}
      </section>
      <section aria-labelledby="events">
        <h3 id="events" className="mb-2 font-bold">
          办理经过
        </h3>
        <ol className="space-y-1.5">
          {runsOf(newestFirst(events)).map(({ at, by, kind, detail, times }, index) => (
            <li key={index} className="flex flex-wrap gap-x-3">
              <span className="text-ink-soft tabular-nums">{printMoment(at)}</span>
              <span>
                {wordOf(kind)}
                {times > 1 && ` ${times}次`}
                {by && `（${by}）`}
                {isOverride(detail) && <strong className="text-error"> 本人审核本人报送的报告</strong>}
              </span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

/** A verdict on one's own submission carries its reason. */
function isOverride(detail: unknown): boolean {
  return typeof detail === "object" && detail !== null && "overrideReason" in detail;
}

function newestFirst<T extends { readonly at: Moment }>(list: readonly T[]): readonly T[] {
  return list.toSorted((a, b) => new Date(b.at).getTime() - new Date(a.at).getTime());
}

type Run = PastEvent & { readonly times: number };

/** A draft saves itself every few seconds: what one person did again and again is one line, with its last time. */
function runsOf(events: readonly PastEvent[]): readonly Run[] {
  const runs: Run[] = [];
  for (const event of events) {
    const last = runs.at(-1);
    if (last?.kind === event.kind && last.by === event.by)
      runs[runs.length - 1] = { ...last, times: last.times + 1 };
    else runs.push({ ...event, times: 1 });
  }
  return runs;
}
