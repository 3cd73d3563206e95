import { db } from "@/lib/db/client";
import { dayOf } from "@/lib/report/dates";
import type { Actor } from "@/lib/report/permissions";
import type { EditionId } from "@/lib/template/vocabulary";
import { editionById } from "@/lib/template/editions";
import type { State } from "@/lib/report/workflow";
import type { Office } from "@/lib/report/filing";
import { officeOf } from "./office-of";
import { LAST_ENTRY, lastChange } from "./shared/last-change";
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
  /** Calendar days, 2026-01-31. */
  readonly campaignDue: string;
  readonly legalDue: string;
  readonly report: { readonly id: number; readonly state: State; readonly changedAt: Date } | null;
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
    include: { reports: { where: { officeId }, include: LAST_ENTRY } },
  });
  return seasons.map(({ id, year, edition, campaignDue, legalDue, reports: [report] }) => ({
    id,
    year,
    edition: editionById(edition).id,
    campaignDue: dayOf(campaignDue),
    legalDue: dayOf(legalDue),
    report: report ? { id: report.id, state: stateOf(report.state), changedAt: lastChange(report) } : null,
  }));
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
