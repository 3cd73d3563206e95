import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "./dates";
import { owes, type Progress } from "./progress";
import { remindersOn, stepReached, type Reminder, type SeasonDays } from "./reminders";
import { STATES, type State } from "./workflow";

const SEASON: SeasonDays = { id: 3, year: 2025, legalDue: "2026-01-31", newest: true };
const DUE = "2026-01-20";

/** The day so many days after the day due, at noon in China. */
const day = (offset: number) => new Date(Date.parse(`${DUE}T04:00:00Z`) + offset * 24 * 3_600_000);

/** What is given by whoever looks on these days, in this order, and remembers only what was given. */
function given(days: readonly number[], board: (offset: number) => readonly Progress[], season = SEASON) {
  const known = new Map<string, { readonly offset: number; readonly reminder: Reminder }>();
  for (const offset of days)
    for (const reminder of remindersOn(day(offset), season, board(offset)))
      if (!known.has(reminder.once)) known.set(reminder.once, { offset, reminder });
  return [...known.values()];
}

const everyDay = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe("the plan of reminders", () => {
  it("reminds who has not submitted a week and three days before, on the day, one day late and then weekly", () => {
    const told = given(everyDay(-30, 30), () => [office(1)]).filter(
      ({ reminder }) => reminder.kind === "due",
    );
    expect(told.map(({ offset }) => offset)).toEqual([-7, -3, 0, 1, 8, 15, 22, 29]);
    expect(told.every(({ reminder }) => reminder.to === "office")).toBe(true);
  });

  it("begins anew with another day when an extension was granted", () => {
    const extended = (offset: number) => [office(1, offset < 1 ? {} : { due: "2026-02-09", extended: true })];
    const told = given(everyDay(-8, 21), extended).filter(({ reminder }) => reminder.kind === "due");
    expect(told.map(({ offset }) => offset)).toEqual([-7, -3, 0, 13, 17, 20, 21]);
  });

  it("reminds of the answer to a return two days before, on the day, and when it is late", () => {
    const returned = office(1, { state: "returned", verdict: { id: 9, dueOn: DUE } });
    const told = given(everyDay(-10, 9), () => [returned]).filter(({ reminder }) => reminder.to === "office");
    expect(told.map(({ offset }) => offset)).toEqual([-2, 0, 1, 8]);
    expect(told.every(({ reminder }) => reminder.kind === "return-due")).toBe(true);
  });

  it("asks nothing of a return without a day, nor of an earlier verdict", () => {
    const lines = [
      office(1, { state: "returned", verdict: { id: 9, dueOn: null } }),
      office(2, { state: "submitted", verdict: { id: 9, dueOn: DUE } }),
    ];
    expect(given(everyDay(-10, 0), () => lines)).toEqual([]);
  });

  it("tells the reviewers what has waited for more than five days, then weekly", () => {
    const waiting = (state: State) => office(1, { state, revision: { number: 2, at: day(-20) } });
    for (const state of ["submitted", "reviewing"] as const) {
      const told = given(everyDay(-20, 1), () => [waiting(state)]);
      expect(told.map(({ offset }) => offset)).toEqual([-14, -7, 0]);
      expect(told.every(({ reminder }) => reminder.to === "region")).toBe(true);
    }
    expect(given(everyDay(-20, 1), () => [waiting("approved")])).toEqual([]);
  });

  it("tells the region once for all what is not public before the day of the law", () => {
    const board = [office(1, { published: true, state: "published" }), office(2, { state: "approved" })];
    const told = given(everyDay(-20, 40), () => board);
    expect(told.map(({ offset }) => dayOf(day(offset)))).toEqual(["2026-01-24", "2026-01-28", "2026-01-31"]);
    expect(told[0]?.reminder.detail).toEqual({ year: 2025, due: "2026-01-31", left: 7, count: 1 });
    expect(given(everyDay(-20, 40), () => board.slice(0, 1))).toEqual([]);
  });

  it("does not go on about an earlier season", () => {
    expect(given(everyDay(-30, 30), () => [office(1)], { ...SEASON, newest: false })).toEqual([]);
  });

  it("gives each notice once over any days with any restarts, and never one to who has submitted", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -40, max: 60 }), { maxLength: 60 }), moves(), (days, states) => {
        const visits = days.toSorted((a, b) => a - b);
        const board = (offset: number) =>
          states.map((course, index) => office(index, standingOn(course, offset)));
        const told = given(visits, board);
        expect(new Set(told.map(({ reminder }) => reminder.once)).size).toBe(told.length);
        expect(given([...visits, ...visits], board)).toHaveLength(told.length);
        for (const { offset, reminder } of told) {
          const line = board(offset).find(({ officeId }) => officeId === reminder.about?.officeId);
          if (reminder.kind === "due") expect(line && owes(line)).toBe(true);
          if (reminder.kind === "return-due") expect(line?.state).toBe("returned");
        }
      }),
      { numRuns: 300 },
    );
  });

  it("gives after missed days the step reached by then, and none of those gone by", () => {
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 60 }), (offset) => {
        const told = given([offset], () => [office(1)]).filter(({ reminder }) => reminder.kind === "due");
        expect(told).toHaveLength(offset < -7 ? 0 : 1);
        const full = given(everyDay(-40, offset), () => [office(1)]).map(({ reminder }) => reminder.once);
        expect(full).toEqual(expect.arrayContaining(told.map(({ reminder }) => reminder.once)));
      }),
      { numRuns: 200 },
    );
  });
});

it("steps every week after the last step", () => {
  expect([-8, -7, -4, -3, 0, 1, 7, 8, 14, 15].map((late) => stepReached([-7, -3, 0, 1], late))).toEqual([
    null,
    -7,
    -7,
    -3,
    0,
    1,
    1,
    8,
    8,
    15,
  ]);
});

/** On which day an office came into which state, the first of them at the beginning. */
function moves() {
  const move = fc.record({
    from: fc.integer({ min: -40, max: 60 }),
    state: fc.constantFrom<State | null>(null, ...(Object.keys(STATES) as State[])),
  });
  return fc.array(fc.array(move, { maxLength: 5 }), { minLength: 1, maxLength: 4 });
}

function standingOn(
  course: readonly { readonly from: number; readonly state: State | null }[],
  offset: number,
): Partial<Progress> {
  const last = course.toSorted((a, b) => a.from - b.from).findLast(({ from }) => from <= offset);
  const state = last?.state ?? null;
  return {
    state,
    published: state === "published" || state === "correcting",
    ...(state !== null && state !== "draft" && { revision: { number: 1, at: day(last?.from ?? 0) } }),
    ...(state === "returned" && { verdict: { id: 9, dueOn: DUE } }),
  };
}

function office(officeId: number, about: Partial<Progress> = {}): Progress {
  const name = `青禾区第${officeId}局`;
  return {
    officeId,
    office: { fullName: name, shortName: name, type: "bureau" },
    reportId: 100 + officeId,
    state: null,
    published: false,
    due: DUE,
    extended: false,
    filedAt: null,
    revision: null,
    verdict: null,
    responsible: [],
    lastAt: null,
    ...about,
  };
}
