import { command, type Done, type Tx } from "@/lib/db/command";
import type { Actor } from "@/lib/report/permissions";
import { readJudgement } from "@/lib/report/read-content";
import { refuse } from "@/lib/report/refusal";
import { moveFrom, moveOf } from "@/lib/report/workflow";
import { allowEver } from "./shared/allow";
import { approved } from "./shared/approved";
import { begun } from "./shared/begun";
import { eachApart, type Chosen, type Outcome } from "./shared/each-apart";
import { lockReport, type LockedReport } from "./shared/lock-report";
import type { Moved } from "./shared/moved";
import { requireSample } from "./shared/require-sample";
import { requireSeen } from "./shared/require-seen";

/**
 * Approves each of the chosen reports that are all 0 and without a finding, in a transaction of its own.
 * Refuses: blocked, while the drawn tenth has not been opened; the rest is each report's own outcome.
 */
export async function approveBatch(actor: Actor, chosen: readonly Chosen[]): Promise<AsyncIterable<Outcome>> {
  await requireSample(actor, chosen);
  return eachApart(chosen, ({ id, contentSha256 }) =>
    command(actor, async (tx) => {
      const report = await lockReport(tx, actor, id);
      return approveClean(tx, actor, { report, contentSha256 });
    }),
  );
}

type Reading = { readonly report: LockedReport; readonly contentSha256: string };

async function approveClean(tx: Tx, actor: Actor, { report, contentSha256 }: Reading): Promise<Done<Moved>> {
  allowEver(actor, "approve", report);
  refuseUnclean(await requireSeen(tx, report, contentSha256));
  if (!moveFrom(report.state, "begin-review")) return approved(tx, actor, { report, contentSha256 });
  const beginning = await begun(tx, actor, report);
  const reviewing = { ...report, state: moveOf("begin-review").to };
  const { events, result } = await approved(tx, actor, { report: reviewing, contentSha256 });
  return { events: [...beginning.events, ...events], result };
}

/** A batch is for what needs no judgement. */
function refuseUnclean({ values, judgement }: NonNullable<LockedReport["revision"]>): void {
  const zero = values.every((value) => value === 0n);
  if (zero && readJudgement(judgement).findings.length === 0) return;
  throw refuse("invalid", "不是全部为零、没有疑点的报告，请打开后单独审核");
}
