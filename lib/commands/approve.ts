import { now } from "@/lib/clock";
import { command } from "@/lib/db/command";
import type { Actor } from "@/lib/report/permissions";
import { moveOf } from "@/lib/report/workflow";
import { allow, allowEver } from "./shared/allow";
import { lockReport } from "./shared/lock-report";
import { moved, type Moved } from "./shared/moved";
import { requireSeen } from "./shared/require-seen";

/** Approves what was read and nothing else. Refuses: not-found, not-allowed, stale (with the difference). */
export function approve(
  actor: Actor,
  id: number,
  { contentSha256 }: { readonly contentSha256: string },
): Promise<Moved> {
  return command(actor, async (tx) => {
    const report = await lockReport(tx, actor, id);
    allowEver(actor, "approve", report);
    const revision = await requireSeen(tx, report, contentSha256);
    allow(actor, "approve", report);
    const { to: verdict } = moveOf("approve");
    const { accountId: reviewerId } = actor;
    await tx.review.create({
      data: { reportId: id, revisionId: revision.id, verdict, reviewerId, createdAt: now() },
    });
    return moved(tx, id, { deed: "approve", revision });
  });
}
