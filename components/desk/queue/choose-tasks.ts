import type { OfficeType } from "@/lib/report/filing";
import { OFFICE_TYPES } from "@/lib/report/office-types";
import { riskOf } from "@/lib/report/risk";
import { MOVES, STATES, type Move, type State } from "@/lib/report/workflow";
import { riskOfTask, type Task } from "./task";

/** What a reader of the work list asked for; null is all. */
export type Filter = {
  readonly year: number | null;
  readonly state: State | null;
  readonly type: OfficeType | null;
  readonly text: string;
  readonly late: boolean;
  readonly findings: "with" | "without" | null;
};

export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Nothing left out. */
export const EVERYTHING: Filter = {
  year: null,
  state: null,
  type: null,
  text: "",
  late: false,
  findings: null,
};

/** Reads the filter from the address, the current year where none is asked; what it does not know counts as not asked. */
export function filterOf(query: Query, currentYear: number | null): Filter {
  const word = (key: string) => [query[key] ?? ""].flat()[0] ?? "";
  const [state, type, findings] = [word("state"), word("type"), word("findings")];
  const year = yearAsked(query) ?? currentYear;
  return {
    year: year === ALL_YEARS ? null : year,
    state: isState(state) ? state : null,
    type: isOfficeType(type) ? type : null,
    text: word("q").trim(),
    late: word("late") === "1",
    findings: findings === "with" || findings === "without" ? findings : null,
  };
}

/** How the address says that no year is left out. */
export const ALL_YEARS = "all";

/** The year the address asks for, or all of them; undefined where it leaves the year to us. */
export function yearAsked(query: Query): number | typeof ALL_YEARS | undefined {
  if (query["year"] === undefined) return undefined;
  const year = Number([query["year"]].flat()[0]);
  return Number.isInteger(year) && year > 0 && year < 10_000 ? year : ALL_YEARS;
}

/** The address of the work list under a filter: what is shown can be sent to somebody. */
export function addressOf({ year, state, type, text, late, findings }: Filter): string {
  const query = new URLSearchParams();
  query.set("year", year ? String(year) : ALL_YEARS);
  if (state) query.set("state", state);
  if (type) query.set("type", type);
  if (text) query.set("q", text);
  if (late) query.set("late", "1");
  if (findings) query.set("findings", findings);
  return `/desk?${query}`;
}

/** The tasks asked for: those that wait for this reader first, the riskiest and then the longest waiting on top. */
export function choose(tasks: readonly Task[], filter: Filter, role: string): readonly Task[] {
  return tasks
    .filter((task) => asked(task, filter))
    .map((task) => ({ task, rank: waitsFor(task.state, role) ? 0 : 1, risk: riskOf(riskOfTask(task)) }))
    .toSorted(
      (a, b) =>
        a.rank - b.rank ||
        b.task.year - a.task.year ||
        b.risk - a.risk ||
        submitted(a.task) - submitted(b.task) ||
        a.task.id - b.task.id,
    )
    .map(({ task }) => task);
}

/** How many tasks a filter would show. */
export function countOf(tasks: readonly Task[], filter: Filter): number {
  return tasks.filter((task) => asked(task, filter)).length;
}

/** Narrows a word of the address to a state. */
export function isState(text: string): text is State {
  return Object.hasOwn(STATES, text);
}

/** Narrows a word of the address to a type of office. */
export function isOfficeType(text: string): text is OfficeType {
  return Object.hasOwn(OFFICE_TYPES, text);
}

function asked(task: Task, filter: Filter): boolean {
  const { year, state, office } = task;
  return (
    (filter.year === null || filter.year === year) &&
    (filter.state === null || filter.state === state) &&
    (filter.type === null || filter.type === office.type) &&
    (!filter.late || task.daysLate > 0) &&
    (filter.findings === null || filter.findings === foundIn(task)) &&
    (office.fullName.includes(filter.text) || office.shortName.includes(filter.text))
  );
}

/** What was never submitted is neither with nor without. */
function foundIn({ findings }: Task): Filter["findings"] {
  if (!findings) return null;
  return Object.values(findings).some((count) => count > 0) ? "with" : "without";
}

/** To take something back is offered, not waited for. */
function waitsFor(state: State, role: string): boolean {
  return MOVES.some(
    ({ by, from, needs }: Move) => by === role && from.includes(state) && !needs.includes("untouched"),
  );
}

/** Two that were never submitted have waited equally long. */
function submitted({ submittedAt }: Task): number {
  return submittedAt ? new Date(submittedAt).getTime() : Number.MAX_SAFE_INTEGER;
}
