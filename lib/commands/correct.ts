import { command } from "@/lib/db/command";
import type { Actor } from "@/lib/report/permissions";
import { allow } from "./shared/allow";
import { lockReport } from "./shared/lock-report";
import { moved, type Moved } from "./shared/moved";

/**
 * 更正: opens a published report for editing again, with the reason that will be published. What is
 * public stays public until the corrected version is published. Refuses: not-found, not-allowed, stale.
 */
export function correct(actor: Actor, id: number, { reason }: { readonly reason: string }): Promise<Moved> {
  return command(actor, async (tx) => {
    const report = await lockReport(tx, actor, id);
    allow(actor, "correct", report);
    const { revision } = report;
    return moved(tx, id, { deed: "correct", revision, detail: { reason } });
  });
}
