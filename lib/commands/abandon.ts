import { command } from "@/lib/db/command";
import type { Actor } from "@/lib/report/permissions";
import { refuse } from "@/lib/report/refusal";
import { allow } from "./shared/allow";
import { lockReport } from "./shared/lock-report";
import { moved, type Moved } from "./shared/moved";

/** Gives a correction up: the published version stands. Refuses: not-found, not-allowed, stale (nothing is published). */
export function abandon(actor: Actor, id: number): Promise<Moved> {
  return command(actor, async (tx) => {
    const report = await lockReport(tx, actor, id);
    allow(actor, "abandon", report);
    const publication = await tx.publication.findFirst({
      where: { reportId: id },
      orderBy: { number: "desc" },
      include: { revision: true },
    });
    if (!publication) throw refuse("stale", "这份报告还没有公开过，没有可以放弃的更正");
    return moved(tx, id, { deed: "abandon", revision: publication.revision });
  });
}
