import type { Db } from "@/lib/db/client";

/** Whether a report has a standing verdict on its current revision and nobody has worked on the draft since. */
export async function untouchedSince(
  reader: Pick<Db, "review" | "draftEntry">,
  { id: reportId, revisionId }: { readonly id: number; readonly revisionId: number | null },
): Promise<boolean> {
  if (revisionId === null) return false;
  const review = await reader.review.findFirst({
    where: { revisionId, withdrawal: null },
    select: { createdAt: true },
  });
  if (!review) return false;
  const changedAt = { gt: review.createdAt };
  return (await reader.draftEntry.count({ where: { reportId, changedAt } })) === 0;
}
