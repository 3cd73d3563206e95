import type { Tx } from "@/lib/db/command";
import { districtOffices } from "@/lib/queries/shared/district-offices";
import { exemptOf } from "@/lib/queries/shared/exempt-of";
import { publishedNeighbours } from "@/lib/queries/shared/published-neighbours";
import { suffixesOf } from "@/lib/queries/shared/season-words";
import { officeOf } from "@/lib/queries/shared/words";
import { yearBefore } from "@/lib/queries/shared/year-before";
import { contentNow, type ContentNow } from "@/lib/report/content-now";
import { editionById } from "@/lib/template/editions";
import type { LockedReport } from "./lock-report";

/** The draft as it stands in the store, what the rules say of it, and what it would be frozen as. */
export async function judgeDraft(
  tx: Tx,
  { id, officeId, year, office, edition, seasonId }: LockedReport,
): Promise<ContentNow> {
  const entries = await tx.draftEntry.findMany({ where: { reportId: id }, select: { key: true, raw: true } });
  const season = seasonId === null ? null : await tx.season.findUnique({ where: { id: seasonId } });
  return contentNow({
    office: officeOf(office),
    year,
    edition: editionById(edition).id,
    entries,
    previous: await yearBefore(tx, { officeId, year }),
    districtOffices: await districtOffices(tx, { officeId, regionId: office.regionId }),
    exempt: await exemptOf(tx, id),
    suffixes: suffixesOf(season?.labelSuffixes),
    neighbours: await publishedNeighbours(tx, { officeId, regionId: office.regionId, year }),
  });
}
