import type { Db } from "@/lib/db/client";
import { officeDays } from "@/lib/queries/shared/season-days";
import { notOpen } from "@/lib/report/deadlines";
import { refuse } from "@/lib/report/refusal";

type Dated = {
  readonly id: number;
  readonly seasonId: number | null;
  readonly officeId: number;
  readonly regionId: number;
};

/**
 * Refuses: not-allowed, after 编辑截止. What was published once may be corrected whenever it proves wrong.
 */
export async function requireOpenDays(
  reader: Pick<Db, "season" | "publication">,
  { id, seasonId, officeId, regionId }: Dated,
): Promise<void> {
  if (seasonId === null) return;
  const why = notOpen(await officeDays(reader, { seasonId, officeId, regionId }));
  if (why === null || (await reader.publication.count({ where: { reportId: id } })) > 0) return;
  throw refuse("not-allowed", why);
}
