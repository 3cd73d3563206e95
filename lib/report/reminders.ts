import { daysLeft, type Moment } from "./dates";
import type { Role } from "./permissions";
import { answerDue, owes, type Progress } from "./progress";
import { moveOf, type State } from "./workflow";

/** A season as reminding needs it; days as 2026-01-31. */
export type SeasonDays = {
  readonly id: number;
  readonly year: number;
  readonly legalDue: string;
  /** Whether offices are still reminded of what they never submitted: in the newest season of a region. */
  readonly newest: boolean;
};

/** A notice that is due today. `once` is what it is known by: the same is never given twice. */
export type Reminder = {
  readonly kind: "due" | "return-due" | "waiting" | "unpublished";
  readonly once: string;
  readonly to: "office" | "region";
  /** Whose report it is about, and where that stood; null for one about the whole season. */
  readonly about: { readonly officeId: number; readonly state: State | null } | null;
  readonly address: string;
  readonly detail: Readonly<Record<string, string | number>>;
};

/** Days after the day due, negative before it, from which a reminder is in place; then every week. */
const DUE = [-7, -3, 0, 1];
const ANSWER = [-2, 0, 1];
/** Days after submission. */
const WAITING = [6];
/** Before the law's day, and on it. */
const LEGAL = [-7, -3, 0];

/**
 * The reminders in place on a day: the step each due day has reached last. Whoever looks every day gives
 * each on its day; whoever missed days gives the step reached by then and none of those gone by.
 */
export function remindersOn(
  today: Moment,
  season: SeasonDays,
  board: readonly Progress[],
): readonly Reminder[] {
  const offices = board.flatMap((progress) => [
    ...(season.newest ? dueOf(today, season, progress) : []),
    ...answersOf(today, season, progress),
    ...waitingOf(today, season, progress),
  ]);
  return [...offices, ...(season.newest ? unpublishedIn(today, season, board) : [])];
}

/** The last step reached so many days after the day due; weekly after the last; null before the first. */
export function stepReached(steps: readonly number[], late: number): number | null {
  const last = steps.at(-1) ?? 0;
  if (late > last) return last + Math.floor((late - last) / 7) * 7;
  return steps.findLast((step) => step <= late) ?? null;
}

function dueOf(today: Moment, { id, year }: SeasonDays, progress: Progress): readonly Reminder[] {
  const left = daysLeft(progress.due, today);
  const step = stepReached(DUE, -left);
  if (!owes(progress) || step === null) return [];
  const once = `due:${id}:${progress.officeId}:${progress.due}:${step}`;
  const detail = { office: progress.office.fullName, year, due: progress.due, left };
  return [{ kind: "due", once, to: "office", about: aboutOf(progress), address: formOf(progress), detail }];
}

/** Each return has a day of its own, and so reminders of its own. */
function answersOf(today: Moment, { year }: SeasonDays, progress: Progress): readonly Reminder[] {
  const due = answerDue(progress);
  if (due === null || !progress.verdict) return [];
  const left = daysLeft(due, today);
  const step = stepReached(ANSWER, -left);
  if (step === null) return [];
  const once = `return-due:${progress.verdict.id}:${step}`;
  const detail = { office: progress.office.fullName, year, due, left };
  return [
    { kind: "return-due", once, to: "office", about: aboutOf(progress), address: formOf(progress), detail },
  ];
}

function waitingOf(today: Moment, { year }: SeasonDays, progress: Progress): readonly Reminder[] {
  const { state, revision, reportId } = progress;
  if (state === null || !AWAITING.has(state) || !revision || reportId === null) return [];
  const days = -daysLeft(revision.at, today);
  const step = stepReached(WAITING, days);
  if (step === null) return [];
  const once = `waiting:${reportId}:${revision.number}:${step}`;
  const detail = { office: progress.office.fullName, year, days };
  const address = `/reports/${reportId}`;
  return [{ kind: "waiting", once, to: "region", about: aboutOf(progress), address, detail }];
}

/** One for the region, not one an office. */
function unpublishedIn(
  today: Moment,
  { id, year, legalDue }: SeasonDays,
  board: readonly Progress[],
): readonly Reminder[] {
  const left = daysLeft(legalDue, today);
  const step = left < 0 ? null : stepReached(LEGAL, -left);
  const count = board.filter(({ published }) => !published).length;
  if (step === null || count === 0) return [];
  const once = `unpublished:${id}:${legalDue}:${step}`;
  const detail = { year, due: legalDue, left, count };
  return [{ kind: "unpublished", once, to: "region", about: null, address: `/board?year=${year}`, detail }];
}

/** Whom a reminder is for: the clerks of the office, or the reviewers of its region. */
export function readersOf(
  { to, about }: Reminder,
  regionId: number,
): { readonly officeId: number; readonly role: Role } {
  return to === "office" && about
    ? { officeId: about.officeId, role: "clerk" }
    : { officeId: regionId, role: "reviewer" };
}

/** Where an office goes on with its report. */
export function formOf({ reportId }: Pick<Progress, "reportId">): string {
  return reportId === null ? "/desk" : `/reports/${reportId}/edit`;
}

function aboutOf({ officeId, state }: Progress): Reminder["about"] {
  return { officeId, state };
}

/** The states in which a report waits for a verdict. */
const AWAITING: ReadonlySet<State> = new Set([...moveOf("begin-review").from, ...moveOf("approve").from]);
