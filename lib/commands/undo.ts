import { now } from "@/lib/clock";
import { command, type Tx } from "@/lib/db/command";
import type { Actor } from "@/lib/report/permissions";
import { refuse } from "@/lib/report/refusal";
import { allow } from "./shared/allow";
import { lockReport, type LockedReport } from "./shared/lock-report";
import { moved, type Moved } from "./shared/moved";

/**
 * Takes the standing verdict back while nobody has acted on it: the report is under review again.
 * Refuses: not-found, not-allowed, stale (the office has begun to work on a return).
 */
export function undo(actor: Actor, id: number): Promise<Moved> {
  return command(actor, async (tx) => {
    const report = await lockReport(tx, actor, id);
    allow(actor, "undo", report);
    const review = await standingReview(tx, report);
    const touched = await tx.draftEntry.count({
      where: { reportId: id, changedAt: { gt: review.createdAt } },
    });
    if (touched > 0) throw refuse("stale", "填报单位已经开始修改，不能再撤销退回");
    await tx.reviewWithdrawal.create({
      data: { reviewId: review.id, withdrawnBy: actor.accountId, withdrawnAt: now() },
    });
    return moved(tx, id, { deed: "undo", revision: report.revision, detail: { verdict: review.verdict } });
  });
}

async function standingReview(tx: Tx, { revision }: LockedReport) {
  const review = await tx.review.findFirst({ where: { revisionId: revision?.id ?? 0, withdrawal: null } });
  if (!review) throw refuse("stale", "没有可以撤销的审核结果，请刷新页面");
  return review;
}
