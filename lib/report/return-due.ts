import { dayOf, daysLeft, type Moment } from "./dates";

/** How long an office is given by default, in working days. */
const WORKING_DAYS = 5;

const DAY = 24 * 3_600_000;

/**
 * By when a returned report is asked back unless the reviewer says otherwise: five working days from
 * today, sooner where a day of the season comes before. Calendar day; 调休 is not known here.
 */
export function proposedDue(now: Moment, seasonDays: readonly (Moment | null)[]): string {
  const due = afterWorkingDays(dayOf(now), WORKING_DAYS);
  const ahead = seasonDays.flatMap((day) => (day !== null && daysLeft(day, now) >= 0 ? [dayOf(day)] : []));
  return [due, ...ahead].toSorted()[0] ?? due;
}

function afterWorkingDays(day: string, count: number): string {
  let at = new Date(day).getTime();
  for (let left = count; left > 0; left -= isWorkingDay(at) ? 1 : 0) at += DAY;
  return dayOf(new Date(at));
}

function isWorkingDay(at: number): boolean {
  return ![0, 6].includes(new Date(at).getUTCDay());
}
