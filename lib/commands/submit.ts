import { now } from "@/lib/clock";
import { command, type Tx } from "@/lib/db/command";
import type { ContentNow } from "@/lib/report/content-now";
import { blocking } from "@/lib/report/finding";
import type { Actor } from "@/lib/report/permissions";
import { Refusal, refuse } from "@/lib/report/refusal";
import { moveOf } from "@/lib/report/workflow";
import { allow } from "./shared/allow";
import { freeze, type Frozen } from "./shared/freeze";
import { judgeDraft } from "./shared/judge-draft";
import { lockReport } from "./shared/lock-report";
import { requireRekeyed } from "./shared/require-rekeyed";
import { moved, type Moved } from "./shared/moved";

/**
 * Submits the draft: judged here again, then frozen as a revision.
 * Refuses: not-found, not-allowed, stale, blocked (with the findings, or for want of 复核录入), invalid (no answer to a return).
 */
export function submit(
  actor: Actor,
  id: number,
  { answer }: { readonly answer?: string | undefined } = {},
): Promise<Moved> {
  return command(actor, async (tx) => {
    const report = await lockReport(tx, actor, id);
    allow(actor, "submit", report);
    const draft = await judgeDraft(tx, report);
    refuseBlocked(draft);
    const reply = (await lastVerdict(tx, id)) === moveOf("return").to ? required(answer) : null;
    const frozen = freeze(report, draft);
    await refuseUnchanged(tx, id, frozen);
    const { contentSha256 } = frozen;
    await requireRekeyed(tx, actor, { id, seasonId: report.seasonId, contentSha256 });
    const number = 1 + (await tx.revision.count({ where: { reportId: id } }));
    const revision = await tx.revision.create({
      data: { ...frozen, reportId: id, number, answer: reply, createdBy: actor.accountId, createdAt: now() },
    });
    return moved(tx, id, { deed: "submit", revision });
  });
}

/** A correction corrects something: what is published already is not published again. */
async function refuseUnchanged(tx: Tx, reportId: number, { contentSha256 }: Frozen): Promise<void> {
  const published = await tx.publication.findFirst({
    where: { reportId },
    orderBy: { number: "desc" },
    select: { contentSha256: true },
  });
  if (published?.contentSha256 !== contentSha256) return;
  throw refuse("invalid", "内容与已公开的版本完全相同，没有需要更正的地方；不再更正的，请放弃更正");
}

/** Every place in the way is named: the cells of a finding, or its prose. */
function refuseBlocked({ filing, judgement }: ContentNow): void {
  const blocked = blocking(judgement.findings, filing.explanations);
  if (blocked.length === 0) return;
  const issues = blocked.flatMap(({ cells, part, message }) =>
    (cells.length > 0 ? cells : [part]).map((at) => ({ at, message })),
  );
  throw new Refusal("blocked", issues, { findings: blocked });
}

async function lastVerdict(tx: Tx, reportId: number): Promise<string | null> {
  const review = await tx.review.findFirst({
    where: { reportId, withdrawal: null },
    orderBy: { id: "desc" },
  });
  return review?.verdict ?? null;
}

function required(answer: string | undefined): string {
  if (answer?.trim()) return answer.trim();
  throw new Refusal("invalid", [{ at: "answer", message: "报告曾被退回，请答复退回原因，说明改了什么" }]);
}
