import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/client";
import { dayOf } from "@/lib/report/dates";
import { daysNow, ownReportDue, type DaysNow, type Extension, type SeasonDays } from "@/lib/report/deadlines";

type SeasonRow = {
  readonly opensAt: Date;
  readonly campaignDue: Date;
  readonly editUntil: Date | null;
  readonly legalDue: Date;
};

/** The days of a season as kept. */
export function daysOf({ opensAt, campaignDue, editUntil, legalDue }: SeasonRow): SeasonDays {
  return {
    opensAt,
    campaignDue: dayOf(campaignDue),
    editUntil: editUntil && dayOf(editUntil),
    legalDue: dayOf(legalDue),
  };
}

/** The extension of one office that counts: the newest. For `include` of a season. */
export function extensionFor(officeId: number) {
  return { where: { officeId }, orderBy: { id: "desc" }, take: 1 } as const;
}

/** An extension as kept. */
export function extensionOf(row: Pick<SeasonRow, "campaignDue" | "editUntil"> | undefined): Extension | null {
  return row
    ? { campaignDue: dayOf(row.campaignDue), editUntil: row.editUntil && dayOf(row.editUntil) }
    : null;
}

/** An office in a season. */
type Place = { readonly seasonId: number; readonly officeId: number; readonly regionId: number };

/**
 * How an office stands to the days of a season now. The days are those of who files to the region: its own
 * report waits for theirs, until the day of the law for it.
 */
export async function officeDays(
  reader: Pick<Db, "season">,
  { seasonId, officeId, regionId }: Place,
): Promise<DaysNow> {
  const season = await reader.season.findUniqueOrThrow({
    where: { id: seasonId },
    include: { extensions: extensionFor(officeId) },
  });
  return standingIn(season, { officeId, regionId });
}

/** The same from a season read with `extensionFor` the office. */
export function standingIn(
  season: SeasonRow & {
    readonly year: number;
    readonly extensions: readonly Pick<SeasonRow, "campaignDue" | "editUntil">[];
  },
  { officeId, regionId }: Pick<Place, "officeId" | "regionId">,
): DaysNow {
  const days = daysOf(season);
  const own = ownReportDue(season.year);
  const standing =
    officeId === regionId ? { ...days, campaignDue: own, editUntil: null, legalDue: own } : days;
  return daysNow(standing, extensionOf(season.extensions[0]), now());
}
