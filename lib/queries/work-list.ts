import { db } from "@/lib/db/client";
import { now } from "@/lib/clock";
import { ownReportDue } from "@/lib/report/deadlines";
import type { Office } from "@/lib/report/filing";
import type { Severity } from "@/lib/report/finding";
import type { Actor } from "@/lib/report/permissions";
import { kept } from "@/lib/report/timeliness";
import type { State } from "@/lib/report/workflow";
import { officesInScope } from "./shared/in-scope";
import { lotOf } from "./shared/lots";
import { workRows, type WorkRow } from "./shared/work-rows";
import { officeOf, stateOf } from "./shared/words";

export type WorkList = {
  /** Of the year asked for; the newest season's unless one is named, every one for `all`. */
  readonly reports: readonly Work[];
  /** Those there are reports of, newest first. */
  readonly years: readonly number[];
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
  /** Days after the day that counts for the office on which it first submitted, or until today; 0 on time. */
  readonly daysLate: number;
  readonly submitted: SubmittedWork | null;
};

/** What was submitted last, and what this reader may do with it. */
export type SubmittedWork = {
  readonly contentSha256: string;
  /** How many of the explainable findings have been explained. */
  readonly explained: number;
  /** 新收 and 上年结转 together. */
  readonly applications: number;
  readonly allZero: boolean;
  /** The reader did not submit it himself. */
  readonly mayReview: boolean;
  /** The reader himself began the review of exactly this. */
  readonly opened: boolean;
  /** By which samples are drawn from batches, for this reader. */
  readonly lot: string;
};

/** The reports of the reader's scope with all that orders and filters them, changed last first, and who has not begun. */
export async function workList(actor: Actor, wanted?: number | "all"): Promise<WorkList> {
  const { regionId } = actor;
  const season = await db.season.findFirst({
    where: { regionId },
    orderBy: { year: "desc" },
    select: { id: true, year: true },
  });
  const year = wanted === "all" ? null : (wanted ?? season?.year ?? null);
  const [rows, years, missing] = await Promise.all([
    workRows(actor, year),
    yearsOf(actor),
    season ? officesWithout(actor, season.year) : [],
  ]);
  const reports = rows.map((row) => workOf(actor, row));
  return {
    reports: reports.toSorted((a, b) => b.changedAt.getTime() - a.changedAt.getTime()),
    years,
    missing,
    season,
  };
}

function workOf(actor: Actor, row: WorkRow): Work {
  return {
    id: row.id,
    office: officeOf({ fullName: row.full_name, shortName: row.short_name, type: row.type }),
    year: row.year,
    state: stateOf(row.state),
    submittedAt: row.submitted_at,
    findings: findingsIn(row),
    changedAt: row.changed_at,
    daysLate: daysLate(row),
    submitted: submittedIn(actor, row),
  };
}

function daysLate({ due, own, year, first_submitted_at: first }: WorkRow): number {
  if (due === null) return 0;
  const timely = kept(own ? ownReportDue(year) : due, first, now());
  return "days" in timely ? timely.days : 0;
}

function findingsIn({ error, explainable, warning, info }: WorkRow): Work["findings"] {
  if (error === null || explainable === null || warning === null || info === null) return null;
  return { error, explainable, warning, info };
}

function submittedIn(actor: Actor, row: WorkRow): SubmittedWork | null {
  const { id, content_sha256: contentSha256, draw_key: drawKey } = row;
  if (!contentSha256) return null;
  return {
    contentSha256,
    explained: row.explained ?? 0,
    applications: row.applications ?? 0,
    allZero: row.all_zero === true,
    mayReview: row.submitted_by !== actor.accountId,
    opened: row.opened,
    lot: drawKey ? lotOf(actor, { id, contentSha256, drawKey }) : "",
  };
}

async function yearsOf(actor: Actor): Promise<readonly number[]> {
  const years = await db.report.groupBy({
    by: ["year"],
    where: { office: officesInScope(actor) },
    orderBy: { year: "desc" },
  });
  return years.map(({ year }) => year);
}

async function officesWithout(actor: Actor, year: number) {
  const offices = await db.office.findMany({
    where: {
      AND: [
        officesInScope(actor),
        { id: { not: actor.regionId }, reports: { none: { year } } },
        { OR: [{ closedOn: null }, { closedOn: { gt: new Date(`${year}-12-31`) } }] },
      ],
    },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return offices.map((office) => ({ id: office.id, ...officeOf(office) }));
}
