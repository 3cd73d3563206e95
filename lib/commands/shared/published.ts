import { z } from "zod";
import { now } from "@/lib/clock";
import type { Done, Tx } from "@/lib/db/command";
import { dayOf } from "@/lib/report/dates";
import type { Actor } from "@/lib/report/permissions";
import { readContent } from "@/lib/report/read-content";
import { Refusal } from "@/lib/report/refusal";
import { moveOf } from "@/lib/report/workflow";
import { allow, allowEver } from "./allow";
import type { LockedReport } from "./lock-report";
import { moved, type Moved } from "./moved";
import { openTasks, publishedBefore } from "./open-tasks";
import { requireSeen } from "./require-seen";

/** 保密审查 (保密法实施条例第四十二条): who, on which day (2026-01-31), with what result. */
export type Secrecy = { readonly reviewer: string; readonly reviewedOn: string; readonly note: string };

/** What is published, and the record without which nothing is. */
export type Release = { readonly contentSha256: string; readonly secrecy: Secrecy };

/** Publishes a locked report as it was read. Refuses: not-allowed, stale (with the difference), invalid (a review still to come). */
export async function published(
  tx: Tx,
  actor: Actor,
  { report, contentSha256, secrecy }: Release & { readonly report: LockedReport },
): Promise<Done<Moved>> {
  allowEver(actor, "publish", report);
  const revision = await requireSeen(tx, report, contentSha256);
  allow(actor, "publish", report);
  refuseFuture(secrecy);
  const publication = await publicationOf(tx, { report, revision, secrecy, actor });
  const { events, result } = await moved(tx, report.id, { deed: "publish", revision, detail: { secrecy } });
  const { id: subjectId, number, publishedAt: at } = publication;
  await tellOthers(tx, { report, revision, number });
  const detail = { reportId: report.id, number, contentSha256 };
  return {
    events: [...events, { subject: "publications", subjectId, kind: "publish", detail, at }],
    result,
  };
}

/** A correction may concern the year after and the sums of the region. */
async function tellOthers(
  tx: Tx,
  { report, revision, number }: Pick<Publishing, "report" | "revision"> & { readonly number: number },
): Promise<void> {
  const before = await publishedBefore(tx, report.id, number);
  if (before) await openTasks(tx, { ...report, number, before, after: readContent(revision.content) });
}

/** Refuses: invalid, a 保密审查 that is still to come. */
export function refuseFuture({ reviewedOn }: Secrecy): void {
  if (reviewedOn <= dayOf(now())) return;
  throw new Refusal("invalid", [{ at: "secrecy.reviewedOn", message: "审查日期不能晚于今天" }]);
}

type Publishing = {
  readonly report: LockedReport;
  readonly revision: NonNullable<LockedReport["revision"]>;
  readonly secrecy: Secrecy;
  readonly actor: Actor;
};

async function publicationOf(tx: Tx, { report, revision, secrecy, actor }: Publishing) {
  const { id: reportId, officeId, year } = report;
  const last = await tx.publication.aggregate({ where: { officeId, year }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  const at = now();
  const publication = await tx.publication.create({
    data: {
      reportId,
      officeId,
      year,
      revisionId: revision.id,
      number,
      correctionReason: number > 1 ? await correctionReason(tx, reportId) : null,
      contentSha256: revision.contentSha256,
      secrecyReviewer: secrecy.reviewer,
      secrecyReviewedOn: new Date(secrecy.reviewedOn),
      secrecyNote: secrecy.note,
      publishedBy: actor.accountId,
      publishedAt: at,
    },
  });
  await tx.outbox.create({ data: { publicationId: publication.id, createdAt: at } });
  return publication;
}

/** As the office gave it when it opened the published report again. */
async function correctionReason(tx: Tx, reportId: number): Promise<string | null> {
  const { deed: kind } = moveOf("correct");
  const event = await tx.event.findFirst({
    where: { subject: "reports", subjectId: reportId, kind },
    orderBy: { id: "desc" },
    select: { detail: true },
  });
  return event ? reasoned.parse(event.detail).reason : null;
}

const reasoned = z.object({ reason: z.string() });
