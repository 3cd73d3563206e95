import { dayOf, daysLeft, printDate, type Moment } from "@/lib/report/dates";
import { SETTING_NAMES } from "@/lib/report/season-words";
import type { SeasonSettings } from "@/lib/report/season-settings";

type SeasonTimelineProps = { readonly settings: SeasonSettings; readonly now: Moment };

type Point = { readonly label: string; readonly day: string; readonly today?: true };

/** The days of a season in their order, and where today stands among them. */
export function SeasonTimeline({ settings, now }: SeasonTimelineProps) {
  return (
    <ol aria-label="本年度的日期" className="mb-8 flex flex-col sm:flex-row">
      {pointsOf(settings, now).map(({ label, day, today }) => (
        <li
          key={label}
          aria-current={today && "date"}
          className={`border-edge relative flex-1 py-2 pl-5 max-sm:border-l-2 sm:border-t-2 sm:pt-4 sm:pr-3 sm:pl-0 ${today ? "text-accent font-bold" : ""}`}
        >
          <span aria-hidden="true" className={MARK}>
            {today ? "◆" : daysLeft(day, now) < 0 ? "●" : "○"}
          </span>
          <span className="block">{label}</span>
          <span className="block whitespace-nowrap tabular-nums">{printDate(day)}</span>
          {!today && <span className="text-ink-soft block text-sm">{distance(day, now)}</span>}
        </li>
      ))}
    </ol>
  );
}

/** On one day with something else, today comes first: that day is not over. */
function pointsOf(settings: SeasonSettings, now: Moment): readonly Point[] {
  const days = (["opensOn", "campaignDue", "editUntil", "legalDue"] as const).flatMap((setting) => {
    const day = settings[setting];
    return day === null ? [] : [{ label: SETTING_NAMES[setting], day }];
  });
  const today: Point = { label: "今天", day: dayOf(now), today: true };
  return [today, ...days].toSorted((a, b) => a.day.localeCompare(b.day));
}

function distance(day: string, now: Moment): string {
  const days = daysLeft(day, now);
  if (days === 0) return "就在今天";
  return days > 0 ? `还有 ${days} 天` : "已过";
}

/** Upon the line, with the page showing through nowhere. */
const MARK =
  "absolute bg-white leading-none max-sm:top-3.5 max-sm:-left-2 max-sm:py-0.5 sm:-top-2 sm:left-0 sm:pr-1";
