import { now } from "@/lib/clock";
import { command } from "@/lib/db/command";
import { RELEASE, rekeyingOf } from "@/lib/queries/shared/rekeying-of";
import type { Actor } from "@/lib/report/permissions";
import { refuse } from "@/lib/report/refusal";
import { isHeld } from "@/lib/report/rekeying";
import { allow } from "./shared/allow";
import { lockReport } from "./shared/lock-report";

/** Lets the totals of a held report be typed again by anybody. Refuses: not-found, not-allowed, stale (not held). */
export function releaseRekeying(
  actor: Actor,
  id: number,
  { grounds }: { readonly grounds: string },
): Promise<{ readonly id: number }> {
  return command(actor, async (tx) => {
    const report = await lockReport(tx, actor, id);
    allow(actor, "release", report);
    if (!isHeld(await rekeyingOf(tx, id))) throw refuse("stale", "复核录入没有被暂停，请刷新页面");
    const detail = { reason: grounds };
    return {
      events: [{ subject: "reports", subjectId: id, kind: RELEASE, detail, at: now() }],
      result: { id },
    };
  });
}
