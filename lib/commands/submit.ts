import { now } from "@/lib/clock";
import { command, type Tx } from "@/lib/db/command";
import { standingReturn } from "@/lib/queries/shared/standing-return";
import type { ContentNow } from "@/lib/report/content-now";
import { blocking } from "@/lib/report/finding";
import type { Actor } from "@/lib/report/permissions";
import { Refusal, refuse } from "@/lib/report/refusal";
import { allow } from "./shared/allow";
import { answersTo, type KeptAnswer } from "./shared/answers-to";
import { freeze, type Frozen } from "./shared/freeze";
import { judgeDraft } from "./shared/judge-draft";
import { lockReport } from "./shared/lock-report";
import { requireOpenDays } from "./shared/require-open-days";
import { requireRekeyed } from "./shared/require-rekeyed";
import { moved, type Moved } from "./shared/moved";

/**
 * Submits the draft: judged here again, then frozen as a revision with the answers to the last return.
 * Refuses: not-found, not-allowed (also after 编辑截止), stale, blocked (with the findings, the remarks left unanswered, or for
 * want of 复核录入), invalid (no answer to a return without remarks; a correction without a change).
 */
export function submit(
  actor: Actor,
  id: number,
  { answer }: { readonly answer?: string | undefined } = {},
): Promise<Moved> {
  return command(actor, async (tx) => {
    const report = await lockReport(tx, actor, id);
    allow(actor, "submit", report);
    await requireOpenDays(tx, report);
    const draft = await judgeDraft(tx, report);
    refuseBlocked(draft);
    const reply = await replyIn(tx, id, answer);
    const frozen = freeze(report, draft);
    await refuseUnchanged(tx, id, frozen);
    const { contentSha256 } = frozen;
    await requireRekeyed(tx, actor, { id, seasonId: report.seasonId, contentSha256 });
    const number = 1 + (await tx.revision.count({ where: { reportId: id } }));
    const revision = await tx.revision.create({
      data: {
        ...frozen,
        ...{ reportId: id, number, answer: reply.answer, createdBy: actor.accountId, createdAt: now() },
      },
    });
    await tx.remarkAnswer.createMany({
      data: reply.answers.map((each) => ({ ...each, revisionId: revision.id })),
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

type Reply = { readonly answer: string | null; readonly answers: readonly KeptAnswer[] };

/** A return with remarks is answered remark by remark, one without in its own words. */
async function replyIn(tx: Tx, reportId: number, answer: string | undefined): Promise<Reply> {
  const last = await standingReturn(tx, reportId);
  if (!last) return { answer: null, answers: [] };
  if (last.remarks.length === 0) return { answer: required(answer), answers: [] };
  return { answer: answer?.trim() || null, answers: await answersTo(tx, reportId, last.remarks) };
}

function required(answer: string | undefined): string {
  if (answer?.trim()) return answer.trim();
  throw new Refusal("invalid", [{ at: "answer", message: "报告曾被退回，请答复退回原因，说明改了什么" }]);
}
