import type { Db } from "@/lib/db/client";
import { notOpen } from "@/lib/report/deadlines";
import { officeDays } from "./season-days";

type Dated = {
  readonly id: number;
  readonly seasonId: number | null;
  readonly officeId: number;
  readonly regionId: number;
};

/**
 * Why a report can be written and submitted no more: 编辑截止 has passed for its office. Null where it can:
 * what was published once may be corrected whenever it proves wrong.
 */
export async function closedFor(
  reader: Pick<Db, "season" | "publication">,
  { id, seasonId, officeId, regionId }: Dated,
): Promise<string | null> {
  if (seasonId === null) return null;
  const why = notOpen(await officeDays(reader, { seasonId, officeId, regionId }));
  if (why === null || (await reader.publication.count({ where: { reportId: id } })) > 0) return null;
  return why;
}
