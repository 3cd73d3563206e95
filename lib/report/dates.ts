/** A calendar day (`2026-01-31`, or midnight UTC of it) or an instant. */
export type Moment = Date | string;

/** 2026年1月31日, as the day is called in China. */
export function printDate(moment: Moment): string {
  const { year, month, day } = inChina(moment);
  return `${year}年${month}月${day}日`;
}

/** 2026年1月31日 14:03, Beijing time. */
export function printMoment(moment: Moment): string {
  const { hour, minute } = inChina(moment);
  return `${printDate(moment)} ${twoDigits(hour)}:${twoDigits(minute)}`;
}

/** 1月31日 14:03, Beijing time: where the year goes without saying. */
export function printShortMoment(moment: Moment): string {
  return printMoment(moment).replace(/^\d+年/u, "");
}

/** 2026-01-31: the day in China, as a date field holds it. */
export function dayOf(moment: Moment): string {
  const { year, month, day } = inChina(moment);
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** Whole days from today to the day due, both in China: 0 on the day itself, negative when late. */
export function daysLeft(due: Moment, now: Moment): number {
  return dayNumber(due) - dayNumber(now);
}

/** 剩 12 天 · 今日截止 · 已逾期 3 天 */
export function printDaysLeft(due: Moment, now: Moment): string {
  const days = daysLeft(due, now);
  if (days === 0) return "今日截止";
  return days > 0 ? `剩 ${days} 天` : `已逾期 ${-days} 天`;
}

const HOUR = 3_600_000;

/** China keeps UTC+8 all year, so a shift serves and no time zone table is needed. */
function inChina(moment: Moment) {
  const shifted = shift(moment);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  };
}

function dayNumber(moment: Moment): number {
  return Math.floor(shift(moment).getTime() / (24 * HOUR));
}

function shift(moment: Moment): Date {
  return new Date(new Date(moment).getTime() + 8 * HOUR);
}

function twoDigits(part: number): string {
  return String(part).padStart(2, "0");
}
