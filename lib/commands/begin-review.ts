import { command } from "@/lib/db/command";
import type { Actor } from "@/lib/report/permissions";
import { begun } from "./shared/begun";
import { lockReport } from "./shared/lock-report";
import type { Moved } from "./shared/moved";

/** Begins the review: from now on the office cannot recall. Refuses: not-found, not-allowed, stale. */
export function beginReview(actor: Actor, id: number): Promise<Moved> {
  return command(actor, async (tx) => begun(tx, actor, await lockReport(tx, actor, id)));
}
