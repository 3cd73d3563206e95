import { now } from "@/lib/clock";
import { command, type Tx } from "@/lib/db/command";
import { hashContent } from "@/lib/queries/shared/hash-content";
import { entriesOfContent } from "@/lib/report/entries-of-content";
import type { Actor } from "@/lib/report/permissions";
import { readContent } from "@/lib/report/read-content";
import { allow } from "./shared/allow";
import { judgeDraft } from "./shared/judge-draft";
import { lockReport, type LockedReport } from "./shared/lock-report";
import { moved, type Moved } from "./shared/moved";

/**
 * 更正: opens a published report for editing again, with the reason that will be published. What is
 * public stays public until the corrected version is published. Refuses: not-found, not-allowed, stale.
 */
export function correct(actor: Actor, id: number, { reason }: { readonly reason: string }): Promise<Moved> {
  return command(actor, async (tx) => {
    const report = await lockReport(tx, actor, id);
    allow(actor, "correct", report);
    const done = await moved(tx, id, { deed: "correct", revision: report.revision, detail: { reason } });
    const restored = await putBack(tx, actor, report);
    const [event] = done.events;
    return { ...done, events: [{ ...event, detail: { ...event.detail, restored } }] };
  });
}

/** The draft says what is published: as it was typed where that still holds, else typed anew. */
async function putBack(tx: Tx, { accountId }: Actor, report: LockedReport): Promise<boolean> {
  const { id, revision } = report;
  const { content } = await judgeDraft(tx, report);
  if (!revision || hashContent(content).sha256 === revision.contentSha256) return false;
  const entries = entriesOfContent(readContent(revision.content));
  const before = await tx.draftEntry.findMany({ where: { reportId: id } });
  const versions = new Map(before.map(({ key, version }) => [key, version]));
  await tx.draftEntry.deleteMany({ where: { reportId: id, ...NOT_OF_THE_DESK } });
  await tx.draftEntry.createMany({
    data: entries.map((entry) => ({
      ...entry,
      reportId: id,
      version: 1 + (versions.get(entry.key) ?? 0),
      source: "published",
      changedBy: accountId,
      changedAt: now(),
    })),
  });
  return true;
}

/** Notes and marks are the desk's own: they are in no content and stay. */
const NOT_OF_THE_DESK = { NOT: ["note:", "flag:"].map((family) => ({ key: { startsWith: family } })) };
