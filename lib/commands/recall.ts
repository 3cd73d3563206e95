import { command, type Tx } from "@/lib/db/command";
import { printMoment } from "@/lib/report/dates";
import type { Actor } from "@/lib/report/permissions";
import { refuse } from "@/lib/report/refusal";
import { moveOf } from "@/lib/report/workflow";
import { allow, allowEver } from "./shared/allow";
import { lockReport, type LockedReport } from "./shared/lock-report";
import { moved, type Moved } from "./shared/moved";
import { requireOpenDays } from "./shared/require-open-days";

/**
 * Takes a submission back before anybody began to review it.
 * Refuses: not-found, not-allowed (also after 编辑截止), stale (with who began the review, and when).
 */
export function recall(actor: Actor, id: number): Promise<Moved> {
  return command(actor, async (tx) => {
    const report = await lockReport(tx, actor, id);
    allowEver(actor, "recall", report);
    await refuseBegun(tx, report);
    allow(actor, "recall", report);
    // It could not be submitted again.
    await requireOpenDays(tx, report);
    return moved(tx, id, { deed: "recall", revision: report.revision });
  });
}

/** Who holds the report can give it back: his name is the way out. */
async function refuseBegun(tx: Tx, { id, state }: LockedReport): Promise<void> {
  const { deed: kind, to } = moveOf("begin-review");
  if (state !== to) return;
  const begun = await tx.event.findFirst({
    where: { subject: "reports", subjectId: id, kind },
    orderBy: { id: "desc" },
    select: { at: true, actor: { select: { name: true } } },
  });
  if (!begun?.actor) return;
  const { at, actor } = begun;
  const message = `${actor.name}已于${printMoment(at)}开始审核，不能撤回；可请其退回`;
  throw refuse("stale", message, { state });
}
