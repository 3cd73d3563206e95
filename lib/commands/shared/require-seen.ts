import type { Tx } from "@/lib/db/command";
import { changesBetween, type Change } from "@/lib/report/changes-between";
import { readContent } from "@/lib/report/read-content";
import { refuse } from "@/lib/report/refusal";
import type { LockedReport } from "./lock-report";

type Revision = NonNullable<LockedReport["revision"]>;

/**
 * The current revision, if it is the very content the actor had on the screen.
 * Refuses: stale, with the current hash and the difference to what he saw.
 */
export async function requireSeen(tx: Tx, report: LockedReport, contentSha256: string): Promise<Revision> {
  const { revision, state } = report;
  if (revision?.contentSha256 === contentSha256) return revision;
  const changes = revision ? await changesSince(tx, revision, contentSha256) : [];
  throw refuse("stale", "报告内容在本页打开之后有变化，请核对变化后再操作", {
    state,
    contentSha256: revision?.contentSha256 ?? null,
    changes,
  });
}

/** Nothing is known of a content this report never had. */
async function changesSince(tx: Tx, now: Revision, contentSha256: string): Promise<readonly Change[]> {
  const seen = await tx.revision.findFirst({
    where: { reportId: now.reportId, contentSha256 },
    select: { content: true },
  });
  return seen ? changesBetween(readContent(seen.content), readContent(now.content)) : [];
}
