import type { Done, Tx } from "@/lib/db/command";
import type { Actor } from "@/lib/report/permissions";
import { allow } from "./allow";
import type { LockedReport } from "./lock-report";
import { moved, type Moved } from "./moved";

/** Begins the review of a locked report. Refuses: not-allowed, stale. */
export async function begun(tx: Tx, actor: Actor, report: LockedReport): Promise<Done<Moved>> {
  allow(actor, "begin-review", report);
  return moved(tx, report.id, { deed: "begin-review", revision: report.revision });
}
