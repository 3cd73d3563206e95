import { daysLeft, printDate } from "@/lib/report/dates";
import { moveOf, type State } from "@/lib/report/workflow";
import type { Lot } from "./lots";
import { jan, PUBLISHING_DAYS, QUIET_DAY, type Step } from "./script";

/** What the script says of an office, worked out without the store. */

const DUE = jan(15);
const EXTENDED = jan(12);

type Stage = { readonly on: string; readonly state: State };

/** Where a report stands at the end of a day; null before it is begun. */
export function standsOn(lot: Lot, day: string): State | null {
  return stagesOf(lot).findLast(({ on }) => on <= day)?.state ?? null;
}

/** The day of the first submission; null where there is none. */
export function filedOn({ steps }: Lot): string | null {
  return done(steps).find(({ deed }) => deed === "submit")?.on ?? null;
}

/** The day of the first publication; null where there is none. */
export function releasedOn(lot: Lot): string | null {
  return stagesOf(lot).find(({ state }) => state === "published")?.on ?? null;
}

/** By when the office was to file. */
export function dueFor({ fate }: Lot): string {
  return fate === "extended" ? jan(22) : DUE;
}

/** Whether the office is to report at all: one that was merged when the year ended is not. */
export function reports({ fate }: Lot): boolean {
  return fate !== "merged";
}

/** What citizens read of a day kept or missed. */
export function toldOf(
  due: string,
  on: string | null,
  { today, deed }: { today: string; deed: string },
): string {
  const late = -daysLeft(due, on ?? today);
  if (on === null) return late > 0 ? `✖ 尚未${deed}，已逾期 ${late} 天` : `期限内，尚未${deed}`;
  return late > 0 ? `▲ ${printDate(on)} 逾期 ${late} 天` : `✔ ${printDate(on)} 按时`;
}

/** The mornings on which the clerk is reminded to file: a week and three days before, on the day, after it, then weekly. */
export function remindersFor(lot: Lot, days: readonly string[]): readonly string[] {
  return days.filter((day) => {
    // On the morning of the day on which it is extended, nobody knows yet.
    const late = -daysLeft(day > EXTENDED ? dueFor(lot) : DUE, day);
    const placed = [-7, -3, 0, 1].includes(late) || (late > 1 && (late - 1) % 7 === 0);
    return placed && owedOn(lot, day);
  });
}

/** On the morning of a day: nothing was submitted, or it was taken back. */
function owedOn(lot: Lot, day: string): boolean {
  const stands = stagesOf(lot).findLast(({ on }) => on < day)?.state ?? null;
  return reports(lot) && (stands === null || stands === "draft");
}

function stagesOf(lot: Lot): readonly Stage[] {
  const moves = done(lot.steps).flatMap(({ on, deed }): readonly Stage[] => {
    if (deed === "save") return [];
    return [{ on, state: deed === "start" ? "draft" : moveOf(deed).to }];
  });
  const all: readonly Stage[] =
    lot.fate === "quiet" ? [...moves, { on: QUIET_DAY, state: "approved" }] : moves;
  return all.flatMap((stage) => (stage.state === "approved" ? [stage, released(stage)] : [stage]));
}

function released({ on }: Stage): Stage {
  return { on: PUBLISHING_DAYS.find((day) => day >= on) ?? "9999-12-31", state: "published" };
}

function done(steps: readonly Step[]): readonly Step[] {
  return steps.filter(({ refused }) => refused === undefined);
}
