import type { Tx } from "@/lib/db/command";
import { districtOffices } from "@/lib/queries/shared/district-offices";
import { publishedNeighbours } from "@/lib/queries/shared/published-neighbours";
import { officeOf } from "@/lib/queries/shared/words";
import { yearBefore } from "@/lib/queries/shared/year-before";
import { check } from "@/lib/report/check";
import { filingOf } from "@/lib/report/draft";
import type { Filing } from "@/lib/report/filing";
import type { Judgement } from "@/lib/report/finding";
import { inContext } from "@/lib/report/opening";
import { inFull } from "@/lib/report/read-content";
import { editionById } from "@/lib/template/editions";
import type { LockedReport } from "./lock-report";

/** The draft as it stands in the store, and what the rules say of it. */
export async function judgeDraft(
  tx: Tx,
  { id, officeId, year, office, edition: editionId }: LockedReport,
): Promise<{ readonly filing: Filing; readonly judgement: Judgement }> {
  const edition = editionById(editionId);
  const entries = await tx.draftEntry.findMany({ where: { reportId: id }, select: { key: true, raw: true } });
  const before = await yearBefore(tx, { officeId, year });
  const neighbours = await publishedNeighbours(tx, { officeId, regionId: office.regionId, year });
  const { filing, context } = inContext(
    edition,
    filingOf(edition, { office: officeOf(office), year }, entries),
    {
      previous: before && inFull(before),
      entries,
      districtOffices: await districtOffices(tx, office.regionId),
      neighbours,
    },
  );
  return { filing, judgement: check(edition, filing, context) };
}
