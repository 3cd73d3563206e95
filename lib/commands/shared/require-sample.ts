import { db } from "@/lib/db/client";
import { officesInScope } from "@/lib/queries/shared/in-scope";
import { lotOf } from "@/lib/queries/shared/lots";
import type { Actor } from "@/lib/report/permissions";
import { Refusal } from "@/lib/report/refusal";
import { sampleOf } from "@/lib/report/sample";
import { moveOf } from "@/lib/report/workflow";
import type { Chosen } from "./each-apart";

/**
 * The drawn tenth of a batch has been opened by this reviewer as it stands now: he began its review.
 * Refuses: blocked, naming each report that is still to be opened.
 */
export async function requireSample(actor: Actor, chosen: readonly Chosen[]): Promise<void> {
  const sample = sampleOf(await drawn(actor, chosen));
  const opened = await openedBy(actor, sample);
  const closed = sample.filter(({ id }) => !opened.has(id));
  if (closed.length === 0) return;
  const issues = closed.map(({ id, office }) => ({
    at: `report-${id}`,
    message: `${office}的报告被抽中，请先打开并开始审核，再一并通过`,
  }));
  throw new Refusal("blocked", issues, { sample: closed.map(({ id }) => id) });
}

/** What does not exist, or was never submitted, draws no lot: it is told of by itself. */
async function drawn(actor: Actor, chosen: readonly Chosen[]) {
  const reports = await db.report.findMany({
    where: { id: { in: chosen.map(({ id }) => id) }, office: officesInScope(actor) },
    select: {
      id: true,
      office: { select: { shortName: true } },
      season: { select: { drawKey: true } },
      revision: { select: { contentSha256: true } },
    },
  });
  return reports.flatMap(({ id, office, season, revision }) => {
    if (!season || !revision) return [];
    const { contentSha256 } = revision;
    const lot = lotOf(actor, { id, contentSha256, drawKey: season.drawKey });
    return [{ id, office: office.shortName, contentSha256, lot }];
  });
}

async function openedBy(
  { accountId }: Actor,
  sample: readonly { readonly id: number; readonly contentSha256: string }[],
): Promise<ReadonlySet<number>> {
  const events = await db.event.findMany({
    where: {
      subject: "reports",
      kind: moveOf("begin-review").deed,
      actorId: accountId,
      OR: sample.map(({ id, contentSha256 }) => ({
        subjectId: id,
        detail: { path: ["contentSha256"], equals: contentSha256 },
      })),
    },
    select: { subjectId: true },
  });
  return new Set(events.map(({ subjectId }) => subjectId));
}
