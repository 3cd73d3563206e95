import { asOf } from "@/lib/clock";
import { choose, countOf, EVERYTHING, type Filter } from "@/components/desk/queue/choose-tasks";
import { groupsOf } from "@/components/board/choose-lines";
import { boardOf } from "@/lib/queries/board-of";
import { rollupOf } from "@/lib/queries/rollup-of";
import { workList } from "@/lib/queries/work-list";
import type { Actor } from "@/lib/report/permissions";
import { countsOf, PLACES } from "@/lib/report/progress";
import { OFFICE_TYPES } from "@/lib/report/office-types";
import { BASIS_NAMES } from "@/lib/report/rollup/standing";
import { STATES, type State } from "@/lib/report/workflow";
import { isOfficeType } from "@/components/desk/queue/choose-tasks";
import { YEAR } from "./filers";
import type { YearTold } from "./public-page";

/** The numbers as the desks and the public page show them, each under the name the SQL gives it. */
export type Shown = Readonly<Record<string, number>>;

/** The counts over the board; each opens as many lines as it says. */
export async function boardShown(reviewer: Actor, now: Date): Promise<Shown> {
  const { lines } = await asOf(now, () => boardOf(reviewer, YEAR));
  const { total, places, overdue, late } = countsOf(lines, now);
  const shown = { total, ...Object.fromEntries(places), overdue, late };
  for (const wanted of [...PLACES, "overdue", "late"] as const) {
    const view = { year: YEAR, wanted, order: "office", descending: false } as const;
    const opened = groupsOf(lines, view, now).flatMap((group) => group.lines).length;
    if (opened !== (shown as Shown)[wanted]) throw new Error(`${wanted} opens ${opened} lines`);
  }
  return shown;
}

/** What every filter of the work list leaves; the list has as many as are counted. */
export async function workShown(reviewer: Actor, now: Date): Promise<Shown> {
  const { reports, missing } = await asOf(now, () => workList(reviewer));
  const left = (about: Partial<Filter>): number => {
    const filter = { ...EVERYTHING, year: YEAR, ...about };
    const counted = countOf(reports, filter);
    if (choose(reports, filter, reviewer.role).length !== counted)
      throw new Error("a count opens other tasks");
    return counted;
  };
  const states = (Object.keys(STATES) as State[]).map((state) => [state, left({ state })]);
  const types = Object.keys(OFFICE_TYPES)
    .filter(isOfficeType)
    .map((type) => [type, left({ type })]);
  return {
    ...Object.fromEntries([...states, ...types]),
    ...{
      total: left({}),
      late: left({ late: true }),
      late_published: left({ late: true, state: "published" }),
    },
    ...{ with_findings: left({ findings: "with" }), without_findings: left({ findings: "without" }) },
    ...{ named: left({ text: "镇" }), missing: missing.length },
  };
}

/** Who is counted, missing and left out, on every basis. */
export async function rollupShown(reviewer: Actor, now: Date): Promise<Shown> {
  const counts: Record<string, number> = {};
  for (const basis of BASIS_NAMES) {
    const { members } = await asOf(now, () => rollupOf(reviewer, { year: YEAR, basis }));
    for (const kind of ["counted", "missing", "excluded"] as const)
      counts[`${basis}_${kind}`] = members.filter(({ place }) => place.kind === kind).length;
  }
  return counts;
}

/** What the public page's sentence and its rows say; both must say the same. */
export function publicShown({ lead, rows }: YearTold): Shown {
  const [total, inTime, late, not] = [...lead.matchAll(/(\d+)个/gu)].map(([, digits]) => Number(digits));
  const told = [...rows.values()];
  const published = (sign: string) => told.filter(([, cell]) => cell.startsWith(sign)).length;
  const summed = [rows.size, published("✔"), published("▲"), published("✖") + published("期限内")];
  if (String(summed) !== String([total, inTime, late, not]))
    throw new Error(`rows ${summed.join()}, said ${lead}`);
  const filed = (sign: string) => told.filter(([cell]) => cell.startsWith(sign)).length;
  return {
    ...{ total: rows.size, in_time: published("✔"), published_late: published("▲") },
    ...{
      unpublished: published("✖") + published("期限内"),
      filed_late: filed("▲"),
      unfiled_late: filed("✖"),
    },
  };
}
