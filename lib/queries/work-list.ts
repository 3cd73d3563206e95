import { db } from "@/lib/db/client";
import type { Office } from "@/lib/report/filing";
import type { Severity } from "@/lib/report/finding";
import type { Actor } from "@/lib/report/permissions";
import { readJudgement } from "@/lib/report/read-content";
import type { State } from "@/lib/report/workflow";
import { officesInScope } from "./shared/in-scope";
import { LAST_ENTRY, lastChange } from "./shared/last-change";
import { officeOf, stateOf } from "./shared/words";

export type WorkList = {
  readonly reports: readonly Work[];
  /** Offices without a report in the newest season. */
  readonly missing: readonly (Office & { readonly id: number })[];
  readonly season: { readonly id: number; readonly year: number } | null;
};

export type Work = {
  readonly id: number;
  readonly office: Office;
  readonly year: number;
  readonly state: State;
  /** Null before the first submission, like the counts of its findings. */
  readonly submittedAt: Date | null;
  readonly findings: Readonly<Record<Severity, number>> | null;
  readonly changedAt: Date;
};

/** Every report of the reader's scope, changed last first, and who has not begun. */
export async function workList(actor: Actor): Promise<WorkList> {
  const { regionId } = actor;
  const season = await db.season.findFirst({
    where: { regionId },
    orderBy: { year: "desc" },
    select: { id: true, year: true },
  });
  const [reports, missing] = await Promise.all([
    reportsOf(actor),
    season ? officesWithout(actor, season.year) : [],
  ]);
  return { reports, missing, season };
}

async function reportsOf(actor: Actor): Promise<readonly Work[]> {
  const reports = await db.report.findMany({
    where: { office: officesInScope(actor) },
    include: { office: true, revision: { select: { judgement: true, createdAt: true } }, ...LAST_ENTRY },
  });
  const works = reports.map((report) => ({
    id: report.id,
    office: officeOf(report.office),
    year: report.year,
    state: stateOf(report.state),
    submittedAt: report.revision?.createdAt ?? null,
    findings: report.revision ? countsOf(report.revision.judgement) : null,
    changedAt: lastChange(report),
  }));
  return works.toSorted((a, b) => b.changedAt.getTime() - a.changedAt.getTime());
}

function countsOf(json: unknown): Readonly<Record<Severity, number>> {
  const counts: Record<Severity, number> = { error: 0, explainable: 0, warning: 0, info: 0 };
  for (const { severity } of readJudgement(json).findings) counts[severity] += 1;
  return counts;
}

async function officesWithout(actor: Actor, year: number) {
  const offices = await db.office.findMany({
    where: {
      AND: [
        officesInScope(actor),
        { id: { not: actor.regionId }, closedOn: null, reports: { none: { year } } },
      ],
    },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return offices.map((office) => ({ id: office.id, ...officeOf(office) }));
}
