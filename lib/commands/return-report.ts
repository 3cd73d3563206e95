import { now } from "@/lib/clock";
import { command } from "@/lib/db/command";
import type { Actor } from "@/lib/report/permissions";
import { moveOf } from "@/lib/report/workflow";
import { allow, allowEver } from "./shared/allow";
import { lockReport } from "./shared/lock-report";
import { moved, type Moved } from "./shared/moved";
import { requireSeen } from "./shared/require-seen";

/** Sends back what was read, with the reason. Refuses: not-found, not-allowed, stale (with the difference). */
export function returnReport(
  actor: Actor,
  id: number,
  { reason, contentSha256 }: { readonly reason: string; readonly contentSha256: string },
): Promise<Moved> {
  return command(actor, async (tx) => {
    const report = await lockReport(tx, actor, id);
    allowEver(actor, "return", report);
    const revision = await requireSeen(tx, report, contentSha256);
    allow(actor, "return", report);
    const { to: verdict } = moveOf("return");
    const { accountId: reviewerId } = actor;
    await tx.review.create({
      data: { reportId: id, revisionId: revision.id, verdict, reason, reviewerId, createdAt: now() },
    });
    return moved(tx, id, { deed: "return", revision, detail: { reason } });
  });
}
