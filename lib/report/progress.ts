import { daysLeft, type Moment } from "./dates";
import type { Office } from "./filing";
import { moveOf, STATES, type State } from "./workflow";

/** How far one office has come with the report of a season. */
export type Progress = {
  readonly officeId: number;
  readonly office: Office;
  readonly reportId: number | null;
  /** Null before the report is begun. */
  readonly state: State | null;
  /** Some version of it is public. */
  readonly published: boolean;
  /** By when the office should submit, 2026-01-31: its newest extension's day, or the season's. */
  readonly due: string;
  readonly extended: boolean;
  /** When it was submitted for the first time here. */
  readonly filedAt: Moment | null;
  /** The revision submitted last. */
  readonly revision: { readonly number: number; readonly at: Moment } | null;
  /** The verdict that stands, and by when an answer to it is asked for; null where none was given. */
  readonly verdict: { readonly id: number; readonly dueOn: string | null } | null;
  /** The names of the office's open accounts. */
  readonly responsible: readonly string[];
  /** When anything about the report changed last. */
  readonly lastAt: Moment | null;
};

/** Where an office stands: before its report is begun, or in a state of it. */
export type Place = State | "none";

/** Every place, in the order of the workflow. */
export const PLACES: readonly Place[] = ["none", ...Object.keys(STATES).filter(isPlace)];

/** What a place is called where offices are counted, with its sign. */
export function wordsOfPlace(place: Place): { readonly label: string; readonly sign: string } {
  if (place === "none") return { label: "未开始", sign: "○" };
  return place === DRAFT ? { ...STATES[place], label: "填报中" } : STATES[place];
}

/** Where an office stands. */
export function placeOf({ state }: Pick<Progress, "state">): Place {
  return state ?? "none";
}

/** Whether the first submission is still to come; one recalled counts as not made. */
export function owes({ state, published }: Pick<Progress, "state" | "published">): boolean {
  return state === null || (state === DRAFT && !published);
}

/** Whether it is the office's turn: nothing submitted that waits for somebody else. */
export function isOfficesTurn({ state }: Pick<Progress, "state">): boolean {
  return state === null || STATES[state].editable;
}

/** The day by which a returned report is to be answered; null where it is not returned or no day was set. */
export function answerDue({ state, verdict }: Pick<Progress, "state" | "verdict">): string | null {
  return state === moveOf("return").to ? (verdict?.dueOn ?? null) : null;
}

/** By how many days the submission came late, or is late by now; 0 in time. */
export function lateBy(progress: Progress, now: Moment): number {
  const done = owes(progress) ? now : progress.filedAt;
  return done === null ? 0 : Math.max(0, -daysLeft(progress.due, done));
}

/** How many offices stand where, and how many of them came late or are overdue. */
export type Counts = {
  readonly total: number;
  readonly places: ReadonlyMap<Place, number>;
  /** Nothing submitted, and the day has passed. */
  readonly overdue: number;
  /** Submitted after the day. */
  readonly late: number;
};

/** The counts of a board. */
export function countsOf(board: readonly Progress[], now: Moment): Counts {
  const late = board.filter((progress) => lateBy(progress, now) > 0);
  const overdue = late.filter(owes).length;
  const places = new Map(PLACES.map((place) => [place, 0]));
  for (const progress of board) places.set(placeOf(progress), (places.get(placeOf(progress)) ?? 0) + 1);
  return { total: board.length, places, overdue, late: late.length - overdue };
}

/** A place as an address may name it. */
export function isPlace(text: string): text is Place {
  return text === "none" || Object.hasOwn(STATES, text);
}

const DRAFT: State = moveOf("recall").to;
