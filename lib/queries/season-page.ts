import { db } from "@/lib/db/client";
import { dayOf } from "@/lib/report/dates";
import type { Actor } from "@/lib/report/permissions";
import { refuse } from "@/lib/report/refusal";
import type { SeasonSettings } from "@/lib/report/season-settings";
import { SEASON_EVENTS, tellSeasonEvent } from "@/lib/report/season-words";
import { editionById } from "@/lib/template/editions";
import type { EditionId } from "@/lib/template/vocabulary";
import { requireAdministration } from "./shared/require-administration";
import { settingsOf } from "./shared/season-settings";

export type SeasonForAdministration = {
  readonly id: number;
  readonly year: number;
  readonly edition: EditionId;
  readonly settings: SeasonSettings;
  /** Reports begun so far. */
  readonly reports: number;
  /** Newest first. */
  readonly extensions: readonly GrantedExtension[];
  /** Offices that can be given an extension. */
  readonly offices: readonly { readonly id: number; readonly fullName: string }[];
  /** What was set and changed, newest first. */
  readonly record: readonly SeasonRecord[];
};

export type GrantedExtension = {
  readonly id: number;
  readonly office: string;
  /** Calendar days, 2026-01-31. */
  readonly campaignDue: string;
  readonly editUntil: string | null;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
  /** It is the newest of its office. */
  readonly counts: boolean;
};

export type SeasonRecord = {
  readonly id: string;
  readonly at: Date;
  /** Null: the system itself. */
  readonly by: string | null;
  readonly lines: readonly string[];
};

/** A season as its administrator sets it, with its record. Refuses: not-found. */
export async function seasonForAdministration(actor: Actor, id: number): Promise<SeasonForAdministration> {
  requireAdministration(actor);
  const { regionId } = actor;
  const [season, offices, record] = await Promise.all([
    db.season.findFirst({
      where: { id, regionId },
      include: { _count: { select: { reports: true } } },
    }),
    db.office.findMany({
      where: { regionId, closedOn: null, NOT: { id: regionId } },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true, fullName: true },
    }),
    recordOf(id),
  ]);
  if (!season) throw refuse("not-found", "没有找到这个填报年度");
  return {
    id,
    year: season.year,
    edition: editionById(season.edition).id,
    settings: settingsOf(season),
    reports: season._count.reports,
    extensions: await extensionsOf(id),
    offices,
    record,
  };
}

async function extensionsOf(seasonId: number): Promise<readonly GrantedExtension[]> {
  const rows = await db.seasonExtension.findMany({
    where: { seasonId },
    orderBy: { id: "desc" },
    include: { office: { select: { fullName: true } }, grantor: { select: { name: true } } },
  });
  return rows.map((row, at) => ({
    id: row.id,
    office: row.office.fullName,
    campaignDue: dayOf(row.campaignDue),
    editUntil: row.editUntil && dayOf(row.editUntil),
    reason: row.reason,
    by: row.grantor.name,
    at: row.grantedAt,
    counts: rows.findIndex(({ officeId }) => officeId === row.officeId) === at,
  }));
}

async function recordOf(seasonId: number): Promise<readonly SeasonRecord[]> {
  const events = await db.event.findMany({
    where: { subject: "seasons", subjectId: seasonId, kind: { in: [...SEASON_EVENTS] } },
    orderBy: { id: "desc" },
    take: MOST,
    select: { id: true, at: true, kind: true, detail: true, actor: { select: { name: true } } },
  });
  return events.map(({ id, at, kind, detail, actor }) => ({
    id: String(id),
    at,
    by: actor?.name ?? null,
    lines: tellSeasonEvent(kind, detail),
  }));
}

/** More changes than anybody reads. */
const MOST = 100;
