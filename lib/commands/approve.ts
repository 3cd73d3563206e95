import { now } from "@/lib/clock";
import { command } from "@/lib/db/command";
import { overriding, type Actor } from "@/lib/report/permissions";
import { moveOf } from "@/lib/report/workflow";
import { allow, allowEver } from "./shared/allow";
import { lockReport } from "./shared/lock-report";
import { moved, type Moved } from "./shared/moved";
import { overrideOf } from "./shared/override-of";
import { requireSeen } from "./shared/require-seen";

export type Judging = {
  readonly contentSha256: string;
  /** Why the submitter judges his own report; without it he may not. */
  readonly overrideReason?: string | undefined;
};

/** Approves what was read and nothing else. Refuses: not-found, not-allowed, stale (with the difference). */
export function approve(
  actor: Actor,
  id: number,
  { contentSha256, overrideReason }: Judging,
): Promise<Moved> {
  return command(actor, async (tx) => {
    const report = await lockReport(tx, actor, id);
    const judged = overriding(report, overrideReason);
    allowEver(actor, "approve", judged);
    const revision = await requireSeen(tx, report, contentSha256);
    allow(actor, "approve", judged);
    const override = overrideOf(actor, report, overrideReason);
    const { to: verdict } = moveOf("approve");
    const { accountId: reviewerId } = actor;
    await tx.review.create({
      data: { reportId: id, revisionId: revision.id, verdict, reviewerId, ...override, createdAt: now() },
    });
    return moved(tx, id, { deed: "approve", revision, detail: override });
  });
}
