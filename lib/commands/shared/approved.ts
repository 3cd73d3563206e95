import { now } from "@/lib/clock";
import type { Done, Tx } from "@/lib/db/command";
import { overriding, type Actor } from "@/lib/report/permissions";
import { moveOf } from "@/lib/report/workflow";
import { allow, allowEver } from "./allow";
import type { LockedReport } from "./lock-report";
import { moved, type Moved } from "./moved";
import { overrideOf } from "./override-of";
import { requireSeen } from "./require-seen";

export type Judging = {
  readonly contentSha256: string;
  /** Why the submitter judges his own report; without it he may not. */
  readonly overrideReason?: string | undefined;
};

/** Approves a locked report as it was read. Refuses: not-allowed, stale (with the difference). */
export async function approved(
  tx: Tx,
  actor: Actor,
  { report, contentSha256, overrideReason }: Judging & { readonly report: LockedReport },
): Promise<Done<Moved>> {
  const judged = overriding(report, overrideReason);
  allowEver(actor, "approve", judged);
  const revision = await requireSeen(tx, report, contentSha256);
  allow(actor, "approve", judged);
  const override = overrideOf(actor, report, overrideReason);
  const { id: reportId } = report;
  const { to: verdict } = moveOf("approve");
  const { accountId: reviewerId } = actor;
  await tx.review.create({
    data: { reportId, revisionId: revision.id, verdict, reviewerId, ...override, createdAt: now() },
  });
  return moved(tx, reportId, { deed: "approve", revision, detail: override });
}
