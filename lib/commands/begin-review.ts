import { command } from "@/lib/db/command";
import type { Actor } from "@/lib/report/permissions";
import { allow } from "./shared/allow";
import { lockReport } from "./shared/lock-report";
import { moved, type Moved } from "./shared/moved";

/** Begins the review: from now on the office cannot recall. Refuses: not-found, not-allowed, stale. */
export function beginReview(actor: Actor, id: number): Promise<Moved> {
  return command(actor, async (tx) => {
    const report = await lockReport(tx, actor, id);
    allow(actor, "begin-review", report);
    return moved(tx, id, { deed: "begin-review", revision: report.revision });
  });
}
