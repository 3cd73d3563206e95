import { command } from "@/lib/db/command";
import type { Actor } from "@/lib/report/permissions";
import { eachApart, type Chosen, type Outcome } from "./shared/each-apart";
import { lockReport } from "./shared/lock-report";
import { published, refuseFuture, type Secrecy } from "./shared/published";

/**
 * Publishes each of the chosen reports in a transaction of its own, with one 保密审查 for all of them.
 * Refuses: invalid, a review still to come; what is wrong with one report is its own outcome.
 */
export function publishBatch(
  actor: Actor,
  { reports, secrecy }: { readonly reports: readonly Chosen[]; readonly secrecy: Secrecy },
): AsyncIterable<Outcome> {
  refuseFuture(secrecy);
  return eachApart(reports, ({ id, contentSha256 }) =>
    command(actor, async (tx) =>
      published(tx, actor, { report: await lockReport(tx, actor, id), contentSha256, secrecy }),
    ),
  );
}
