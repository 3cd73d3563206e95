import { db } from "@/lib/db/client";
import type { DaysNow } from "@/lib/report/deadlines";
import type { Actor } from "@/lib/report/permissions";
import type { EditionId } from "@/lib/template/vocabulary";
import { editionById } from "@/lib/template/editions";
import type { State } from "@/lib/report/workflow";
import type { Office } from "@/lib/report/filing";
import { officeOf } from "./office-of";
import { LAST_ENTRY, lastChange } from "./shared/last-change";
import { extensionFor, standingIn } from "./shared/season-days";
import { stateOf } from "./shared/words";

export type Desk = {
  readonly office: Office;
  readonly seasons: readonly OpenSeason[];
  readonly reports: readonly FiledReport[];
};

export type OpenSeason = {
  readonly id: number;
  readonly year: number;
  readonly edition: EditionId;
  /** How the office stands to its days. */
  readonly days: DaysNow;
  readonly report: {
    readonly id: number;
    readonly state: State;
    readonly changedAt: Date;
    readonly published: boolean;
  } | null;
};

export type FiledReport = {
  readonly id: number;
  readonly year: number;
  readonly state: State;
  readonly publishedAt: Date | null;
};

/** What a clerk finds on his desk: the seasons of his region and the reports of his office, newest first. */
export async function deskOf(actor: Actor): Promise<Desk> {
  const [office, seasons, reports] = await Promise.all([
    officeOf(actor),
    seasonsFor(actor),
    reportsOf(actor),
  ]);
  return { office, seasons, reports };
}

async function seasonsFor({ regionId, officeId }: Actor): Promise<readonly OpenSeason[]> {
  const seasons = await db.season.findMany({
    where: { regionId },
    orderBy: { year: "desc" },
    include: {
      reports: {
        where: { officeId },
        include: { ...LAST_ENTRY, _count: { select: { publications: true } } },
      },
      extensions: extensionFor(officeId),
    },
  });
  return seasons.map(({ reports: [report], ...season }) => ({
    id: season.id,
    year: season.year,
    edition: editionById(season.edition).id,
    days: standingIn(season, { officeId, regionId }),
    report: report ? begun(report) : null,
  }));
}

type ReportRow = Parameters<typeof lastChange>[0] & {
  readonly id: number;
  readonly state: string;
  readonly _count: { readonly publications: number };
};

function begun(report: ReportRow): NonNullable<OpenSeason["report"]> {
  const { id, state, _count } = report;
  return {
    id,
    state: stateOf(state),
    changedAt: lastChange(report),
    published: _count.publications > 0,
  };
}

async function reportsOf({ officeId }: Actor): Promise<readonly FiledReport[]> {
  const reports = await db.report.findMany({
    where: { officeId },
    orderBy: { year: "desc" },
    include: { publications: { orderBy: { number: "desc" }, take: 1, select: { publishedAt: true } } },
  });
  return reports.map(({ id, year, state, publications: [publication] }) => ({
    id,
    year,
    state: stateOf(state),
    publishedAt: publication?.publishedAt ?? null,
  }));
}
