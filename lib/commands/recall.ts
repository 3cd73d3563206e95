import { command } from "@/lib/db/command";
import type { Actor } from "@/lib/report/permissions";
import { allow } from "./shared/allow";
import { lockReport } from "./shared/lock-report";
import { moved, type Moved } from "./shared/moved";

/** Takes a submission back before anybody began to review it. Refuses: not-found, not-allowed, stale. */
export function recall(actor: Actor, id: number): Promise<Moved> {
  return command(actor, async (tx) => {
    const report = await lockReport(tx, actor, id);
    allow(actor, "recall", report);
    return moved(tx, id, { deed: "recall", revision: report.revision });
  });
}
