import { MOVES, STATES, type Move, type State } from "@/lib/report/workflow";
import type { Task } from "./work-list";

/** What a reader of the work list asked for; null is all. */
export type Filter = { readonly year: number | null; readonly state: State | null; readonly text: string };

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads the filter from the address, the current year where none is asked; what it does not know counts as not asked. */
export function filterOf(query: Query, currentYear: number | null): Filter {
  const word = (key: string) => [query[key] ?? ""].flat()[0] ?? "";
  const state = word("state");
  const year = query["year"] === undefined ? (currentYear ?? 0) : Number(word("year"));
  return {
    year: Number.isInteger(year) && year > 0 ? year : null,
    state: isState(state) ? state : null,
    text: word("q").trim(),
  };
}

/** How the address says that no year is left out. */
export const ALL_YEARS = "all";

/** The address of the work list under a filter. */
export function addressOf({ year, state, text }: Filter): string {
  const query = new URLSearchParams();
  query.set("year", year ? String(year) : ALL_YEARS);
  if (state) query.set("state", state);
  if (text) query.set("q", text);
  return `/desk?${query}`;
}

/** The tasks asked for: those that wait for this reader first, the longest waiting on top. */
export function choose(tasks: readonly Task[], filter: Filter, role: string): readonly Task[] {
  const rank = (task: Task) => (waitsFor(task.state, role) ? 0 : 1);
  return tasks
    .filter((task) => asked(task, filter))
    .toSorted((a, b) => rank(a) - rank(b) || b.year - a.year || submitted(a) - submitted(b));
}

/** How many tasks stand in each state, the state of the filter left aside. */
export function countByState(tasks: readonly Task[], filter: Filter): ReadonlyMap<State, number> {
  const counts = new Map<State, number>();
  for (const task of tasks) {
    if (asked(task, { ...filter, state: null })) counts.set(task.state, (counts.get(task.state) ?? 0) + 1);
  }
  return counts;
}

/** Narrows a word of the address to a state. */
export function isState(text: string): text is State {
  return Object.hasOwn(STATES, text);
}

function asked({ year, state, office }: Task, filter: Filter): boolean {
  return (
    (filter.year === null || filter.year === year) &&
    (filter.state === null || filter.state === state) &&
    (office.fullName.includes(filter.text) || office.shortName.includes(filter.text))
  );
}

function waitsFor(state: State, role: string): boolean {
  return MOVES.some((move: Move) => move.by === role && move.from.includes(state));
}

function submitted({ submittedAt }: Task): number {
  return submittedAt ? new Date(submittedAt).getTime() : Infinity;
}
