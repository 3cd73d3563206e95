import type { Db } from "@/lib/db/client";
import type { Attempt } from "@/lib/report/rekeying";

/** The event by which a reviewer lets a held report be typed again. */
export const RELEASE = "release-rekeying";

/** Attempts at typing the totals again since the last release, oldest first. */
export async function rekeyingOf(
  reader: Pick<Db, "rekeying" | "event">,
  reportId: number,
): Promise<readonly Attempt[]> {
  const release = await reader.event.findFirst({
    where: { subject: "reports", subjectId: reportId, kind: RELEASE },
    orderBy: { id: "desc" },
    select: { at: true },
  });
  const attempts = await reader.rekeying.findMany({
    where: { reportId, ...(release && { keyedAt: { gt: release.at } }) },
    orderBy: { id: "asc" },
    select: { keyedBy: true, contentSha256: true, differing: true },
  });
  return attempts.map(({ keyedBy: by, contentSha256, differing }) => ({ by, contentSha256, differing }));
}
