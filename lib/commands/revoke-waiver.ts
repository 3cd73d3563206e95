import { now } from "@/lib/clock";
import { command } from "@/lib/db/command";
import type { Actor } from "@/lib/report/permissions";
import { refuse } from "@/lib/report/refusal";
import { allow } from "./shared/allow";
import { lockReport } from "./shared/lock-report";

/** Takes a waiver back: the rule counts again from the next check on. Refuses: not-found, not-allowed, stale. */
export function revokeWaiver(
  actor: Actor,
  id: number,
  { waiver }: { readonly waiver: number },
): Promise<{ readonly id: number }> {
  return command(actor, async (tx) => {
    const report = await lockReport(tx, actor, id);
    allow(actor, "waive", report);
    const granted = await tx.waiver.findFirst({ where: { id: waiver, reportId: id } });
    if (!granted) throw refuse("not-found", "没有找到这项豁免");
    if (granted.revokedAt) throw refuse("stale", "这项豁免已经撤销，请刷新页面");
    const at = now();
    await tx.waiver.update({ where: { id: waiver }, data: { revokedBy: actor.accountId, revokedAt: at } });
    const detail = { waiver, rule: granted.rule };
    return {
      events: [{ subject: "reports", subjectId: id, kind: "revoke-waiver", detail, at }],
      result: { id: waiver },
    };
  });
}
