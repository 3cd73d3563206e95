const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** An hour of a day in China, counted from 1 January after the report year: day 0 is that day. */
export function inSeason(year: number, day: number, hour: number): Date {
  return new Date(Date.UTC(year + 1, 0, 1, hour - 8) + day * DAY);
}

/** So many days before a moment. */
export function daysBefore(moment: Date, days: number): Date {
  return new Date(moment.getTime() - days * DAY);
}

/** When a report of the demo was begun, submitted, …: the n-th step of a chain. */
export type Calendar = (step: number) => Date;

/** A finished season: reports come in during January, one after another. */
export function pastCalendar(year: number, position: number, late: number): Calendar {
  return (step) => inSeason(year, 4 + (position % 7) + late + step, 9 + ((position + step) % 8));
}

/** The season under way: all within the last days. */
export function currentCalendar(now: Date, position: number): Calendar {
  return (step) => new Date(daysBefore(now, Math.max(0, 9 - step * 1.5)).getTime() - position * 0.2 * HOUR);
}
