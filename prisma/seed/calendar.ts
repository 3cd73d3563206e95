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

/** The season under way: within the last nine days, in office hours, the last step at least a day ago. */
export function currentCalendar(now: Date, position: number): Calendar {
  return (step) => atHour(daysBefore(now, Math.max(1, 9 - step * 1.5)), 9 + (position % 8));
}

/** The same day in China at an hour. */
function atHour(moment: Date, hour: number): Date {
  const midnight = Math.floor((moment.getTime() + 8 * HOUR) / DAY) * DAY - 8 * HOUR;
  return new Date(midnight + hour * HOUR);
}
