import { now } from "@/lib/clock";
import { command, type Tx } from "@/lib/db/command";
import { daysLeft } from "@/lib/report/dates";
import { overriding, type Actor } from "@/lib/report/permissions";
import { readContent, readJudgement } from "@/lib/report/read-content";
import { Refusal } from "@/lib/report/refusal";
import { faultOfRemark, type NewRemark } from "@/lib/report/remarks";
import { moveOf } from "@/lib/report/workflow";
import { editionById } from "@/lib/template/editions";
import { allow, allowEver } from "./shared/allow";
import { lockReport, type LockedReport } from "./shared/lock-report";
import { moved, type Moved } from "./shared/moved";
import { overrideOf } from "./shared/override-of";
import { requireSeen } from "./shared/require-seen";

/** What a report goes back with. */
export type Return = {
  readonly reason: string;
  readonly contentSha256: string;
  /** Why the submitter judges his own report; without it he may not. */
  readonly overrideReason?: string | undefined;
  /** By when an answer is asked for: a calendar day. */
  readonly dueOn?: string | undefined;
  readonly remarks?: readonly NewRemark[] | undefined;
};

/**
 * Sends back what was read, with the reason, the day and the remarks. Refuses: not-found, not-allowed, stale
 * (with the difference), invalid (a day gone by; a remark at a place the report does not have).
 */
export function returnReport(actor: Actor, id: number, about: Return): Promise<Moved> {
  const { reason, contentSha256, overrideReason, dueOn, remarks = [] } = about;
  return command(actor, async (tx) => {
    const report = await lockReport(tx, actor, id);
    const judged = overriding(report, overrideReason);
    allowEver(actor, "return", judged);
    const revision = await requireSeen(tx, report, contentSha256);
    allow(actor, "return", judged);
    const override = overrideOf(actor, report, overrideReason);
    refusePast(dueOn);
    refuseMisplaced(revision, remarks);
    const { to: verdict } = moveOf("return");
    const { id: reviewId } = await tx.review.create({
      data: {
        ...{ reportId: id, revisionId: revision.id, verdict, reason, reviewerId: actor.accountId },
        ...{ createdAt: now(), dueOn: dueOn ? new Date(dueOn) : null },
        ...override,
      },
    });
    await keepRemarks(tx, { reviewId, reportId: id }, remarks);
    const detail = { reason, dueOn: dueOn ?? null, remarks: remarks.length, ...override };
    return moved(tx, id, { deed: "return", revision, detail });
  });
}

function refusePast(dueOn: string | undefined): void {
  if (dueOn === undefined || daysLeft(dueOn, now()) >= 0) return;
  throw new Refusal("invalid", [{ at: "dueOn", message: "答复期限已经过去，请改为今天或以后的日期" }]);
}

function refuseMisplaced(
  { edition, content, judgement }: NonNullable<LockedReport["revision"]>,
  remarks: readonly NewRemark[],
): void {
  const { sections } = readContent(content);
  const read = { edition: editionById(edition), sections, findings: readJudgement(judgement).findings };
  const issues = remarks.flatMap((remark, index) => {
    const fault = faultOfRemark(read, remark);
    return fault ? [{ at: `remarks.${index}`, message: `第${index + 1}条意见：${fault}` }] : [];
  });
  if (issues.length > 0) throw new Refusal("invalid", issues);
}

async function keepRemarks(
  tx: Tx,
  of: { readonly reviewId: number; readonly reportId: number },
  remarks: readonly NewRemark[],
): Promise<void> {
  const data = remarks.map(({ place, words, span }, index) => ({
    ...of,
    ...{ number: index + 1, place, words },
    ...(span && { quote: span.text, start: span.start, end: span.end }),
  }));
  await tx.remark.createMany({ data });
}
