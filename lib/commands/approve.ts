import { command } from "@/lib/db/command";
import type { Actor } from "@/lib/report/permissions";
import { approved, type Judging } from "./shared/approved";
import { lockReport } from "./shared/lock-report";
import type { Moved } from "./shared/moved";

/** Approves what was read and nothing else. Refuses: not-found, not-allowed, stale (with the difference). */
export function approve(actor: Actor, id: number, judging: Judging): Promise<Moved> {
  return command(actor, async (tx) =>
    approved(tx, actor, { ...judging, report: await lockReport(tx, actor, id) }),
  );
}
