import { now } from "@/lib/clock";
import { command } from "@/lib/db/command";
import { overriding, type Actor } from "@/lib/report/permissions";
import { moveOf } from "@/lib/report/workflow";
import { allow, allowEver } from "./shared/allow";
import { lockReport } from "./shared/lock-report";
import { moved, type Moved } from "./shared/moved";
import { overrideOf } from "./shared/override-of";
import { requireSeen } from "./shared/require-seen";

export type Returning = {
  readonly reason: string;
  readonly contentSha256: string;
  /** Why the submitter judges his own report; without it he may not. */
  readonly overrideReason?: string | undefined;
};

/** Sends back what was read, with the reason. Refuses: not-found, not-allowed, stale (with the difference). */
export function returnReport(
  actor: Actor,
  id: number,
  { reason, contentSha256, overrideReason }: Returning,
): Promise<Moved> {
  return command(actor, async (tx) => {
    const report = await lockReport(tx, actor, id);
    const judged = overriding(report, overrideReason);
    allowEver(actor, "return", judged);
    const revision = await requireSeen(tx, report, contentSha256);
    allow(actor, "return", judged);
    const override = overrideOf(actor, report, overrideReason);
    const { to: verdict } = moveOf("return");
    const { accountId: reviewerId } = actor;
    await tx.review.create({
      data: {
        reportId: id,
        revisionId: revision.id,
        verdict,
        reason,
        reviewerId,
        ...override,
        createdAt: now(),
      },
    });
    return moved(tx, id, { deed: "return", revision, detail: { reason, ...override } });
  });
}
