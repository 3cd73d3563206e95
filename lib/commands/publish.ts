import { command } from "@/lib/db/command";
import type { Actor } from "@/lib/report/permissions";
import { lockReport } from "./shared/lock-report";
import type { Moved } from "./shared/moved";
import { published, type Release } from "./shared/published";

/**
 * Publishes what was approved, with the record of the 保密审查; the publisher finds it in the outbox.
 * Refuses: not-found, not-allowed, stale (with the difference), invalid (a review still to come).
 */
export function publish(actor: Actor, id: number, release: Release): Promise<Moved> {
  return command(actor, async (tx) =>
    published(tx, actor, { ...release, report: await lockReport(tx, actor, id) }),
  );
}
