import { Notice } from "@/components/ui/notice";
import { dayWords } from "@/lib/report/day-words";
import type { DaysNow } from "@/lib/report/deadlines";

/** What a clerk should know of the days of the season now: 剩 3 天, 今日截止, 已逾期, 已延期至, 编辑已截止. */
export function DayNotice({ days }: { readonly days: DaysNow }) {
  const words = dayWords(days);
  if (!words) return null;
  return (
    <div className="mb-4">
      <Notice tone={words.tone} title={words.title}>
        <p>{words.more}</p>
      </Notice>
    </div>
  );
}
