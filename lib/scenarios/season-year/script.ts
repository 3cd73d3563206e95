import type { Deed } from "@/lib/report/workflow";
import type { Filer } from "./filers";

/** What one office goes through in the year. */
export type Fate =
  | "early"
  | "quiet"
  | "on-the-day"
  | "late"
  | "after-the-law"
  | "returned-once"
  | "returned-twice"
  | "recalled"
  | "extended"
  | "merged"
  | "successor"
  | "corrected"
  | "never-sent"
  | "never-begun"
  | "led-from-above";

/** Who does it: the office, or one of the two reviewers. */
export type Hand = "clerk" | "one" | "two";

/** One thing that happens to the report of an office on a day; `refused` where the rules say no. */
export type Step = {
  readonly on: string;
  readonly by: Hand;
  readonly deed: Exclude<Deed, "publish"> | "start" | "save";
  readonly refused?: "stale" | "not-allowed" | "blocked";
  /** A return: with remarks at places, and by when they are to be answered. */
  readonly slip?: { readonly dueOn: string; readonly remarks: boolean };
};

/** The days on which what was approved is published, in one batch each, towards the evening. */
export const PUBLISHING_DAYS = ["2026-01-16", "2026-01-23", "2026-01-30", "2026-02-09", "2026-03-16"];

/** The day on which the quiet ones are approved together. */
export const QUIET_DAY = jan(13);

/** Whose fate is named; the others are early, or have the fate of their place in the list. */
const NAMED: Readonly<Record<string, Fate>> = {
  qmzj: "returned-twice",
  qczj: "corrected",
  qwjj: "returned-once",
  qzjj: "recalled",
  tingquan: "extended",
  zhuying: "late",
  chengxin: "never-sent",
  "fengdu-zhen": "after-the-law",
  "bailuzhou-zhen": "merged",
  "hetang-zhen": "successor",
};

const NEW: readonly (readonly [Fate, number])[] = [
  ["quiet", 10],
  ["early", 16],
  ["on-the-day", 5],
  ["late", 7],
  ["after-the-law", 3],
  ["returned-once", 3],
  ["led-from-above", 1],
  ["never-begun", 1],
];

/** The fate of every office, in the order of the list. */
export function fatesOf(filers: readonly Filer[]): readonly Fate[] {
  const rest = NEW.flatMap(([fate, many]) => Array.from({ length: many }, () => fate));
  let drawn = 0;
  return filers.map(({ slug, before }) => (before ? (NAMED[slug] ?? "early") : (rest[drawn++] ?? "early")));
}

/** The steps of the n-th office of a fate; it is published on the next publishing day. */
export function stepsOf(fate: Fate, n: number): readonly Step[] {
  return STEPS[fate](n, n % 2 === 0 ? "one" : "two");
}

type Way = (n: number, reviewer: Hand) => readonly Step[];

const STEPS: Readonly<Record<Fate, Way>> = {
  early: (n, by) => [...filed(dec(15 + (n % 15)), jan(4 + (n % 9))), ...passed(jan(6 + (n % 9)), by)],
  quiet: (n) => filed(jan(5), jan(8 + (n % 2))),
  "on-the-day": (_, by) => [...filed(jan(6), jan(15)), ...passed(jan(19), by)],
  late: (n, by) => [...filed(jan(10), jan(16 + n)), ...passed(jan(19 + n), by)],
  "after-the-law": (n, by) => [...filed(jan(20), feb(2 + n)), ...passed(feb(6), by)],
  "returned-once": (_, by) => [
    ...filed(dec(22), jan(8)),
    ...returned(jan(12), by, { dueOn: jan(19), remarks: true }),
    ...again(jan(17)),
    ...passed(jan(19), by),
  ],
  "returned-twice": (_, by) => [
    ...filed(dec(18), jan(7)),
    ...returned(jan(9), by, { dueOn: jan(14), remarks: false }),
    ...again(jan(14)),
    ...returned(jan(16), by, { dueOn: jan(22), remarks: true }),
    ...again(jan(21)),
    ...passed(jan(23), by),
  ],
  recalled: (_, by) => [
    ...filed(dec(29), jan(5)),
    { on: jan(6), by: "clerk", deed: "recall" },
    ...again(jan(14)),
    { on: jan(15), by, deed: "begin-review" },
    { on: jan(15), by: "clerk", deed: "recall", refused: "stale" },
    { on: jan(16), by, deed: "approve" },
  ],
  extended: (_, by) => [...filed(jan(14), jan(21)), ...passed(jan(26), by)],
  merged: () => [{ on: dec(20), by: "clerk", deed: "start" }],
  successor: (_, by) => [...filed(jan(6), jan(12)), ...passed(jan(14), by)],
  corrected: (_, by) => [
    ...filed(dec(16), jan(7)),
    ...passed(jan(9), by),
    { on: mar(12), by: "clerk", deed: "correct" },
    ...again(mar(12)),
    ...passed(mar(13), by),
  ],
  "never-sent": () => [
    { on: jan(10), by: "clerk", deed: "start" },
    { on: feb(27), by: "clerk", deed: "submit", refused: "blocked" },
    { on: mar(2), by: "clerk", deed: "save", refused: "not-allowed" },
  ],
  "never-begun": () => [{ on: mar(2), by: "clerk", deed: "start", refused: "not-allowed" }],
  "led-from-above": (_, by) => [...filed(dec(30), jan(9)), ...passed(jan(13), by)],
};

function filed(start: string, submit: string): readonly Step[] {
  return [{ on: start, by: "clerk", deed: "start" }, ...again(submit)];
}

function again(on: string): readonly Step[] {
  return [{ on, by: "clerk", deed: "submit" }];
}

function passed(on: string, by: Hand): readonly Step[] {
  return [
    { on, by, deed: "begin-review" },
    { on, by, deed: "approve" },
  ];
}

function returned(on: string, by: Hand, slip: NonNullable<Step["slip"]>): readonly Step[] {
  return [
    { on, by, deed: "begin-review" },
    { on, by, deed: "return", slip },
  ];
}

export function dec(day: number): string {
  return dayIn(2025, 12, day);
}

export function jan(day: number): string {
  return dayIn(2026, 1, day);
}

export function feb(day: number): string {
  return dayIn(2026, 2, day);
}

export function mar(day: number): string {
  return dayIn(2026, 3, day);
}

function dayIn(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
