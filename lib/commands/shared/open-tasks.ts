import type { Tx } from "@/lib/db/command";
import type { Content } from "@/lib/report/content";
import { readContent } from "@/lib/report/read-content";
import { ripplesOf } from "@/lib/report/ripple";
import { notify, type News } from "./notify";

/** A report whose corrected version has just been published, beside the version before. */
export type Corrected = {
  readonly officeId: number;
  readonly regionId: number;
  readonly year: number;
  readonly number: number;
  readonly before: Content;
  readonly after: Content;
};

/**
 * What a correction asks of others (X-CORR), as tasks with the figures before and after: of the following
 * year's report, whose carry-over rests on it, and of the region's roll-up. Nothing is changed for them.
 */
export async function openTasks(tx: Tx, corrected: Corrected): Promise<void> {
  await openCarryTask(tx, corrected);
  await openRollupTask(tx, corrected);
}

async function openCarryTask(tx: Tx, { officeId, regionId, year, number, before, after }: Corrected) {
  const next = await tx.report.findUnique({ where: { officeId_year: { officeId, year: year + 1 } } });
  if (!next || next.archive) return;
  const changes = ripplesOf(before, after, next.edition);
  if (changes.length === 0) return;
  const news: News = {
    kind: "carry-corrected",
    once: `carry-corrected:${next.id}:${number}`,
    address: `/reports/${next.id}`,
    detail: { task: true, office: after.office.name, year, edition: after.edition, changes },
  };
  await notify(tx, { officeId, role: "clerk" }, news);
  await notify(tx, { officeId: regionId, role: "reviewer" }, news);
}

/** Only where the region has begun the report its sums go into. */
async function openRollupTask(tx: Tx, { officeId, regionId, year, number, before, after }: Corrected) {
  const own = await tx.report.findUnique({ where: { officeId_year: { officeId: regionId, year } } });
  if (!own || officeId === regionId) return;
  const changes = Object.entries(after.values).flatMap(([cell, value]) =>
    before.values[cell] === value ? [] : [{ cell, before: before.values[cell] ?? null, after: value }],
  );
  if (changes.length === 0) return;
  await notify(
    tx,
    { officeId: regionId, role: "reviewer" },
    {
      kind: "rollup-corrected",
      once: `rollup-corrected:${own.id}:${officeId}:${number}`,
      address: `/rollup/${year}`,
      detail: { task: true, office: after.office.name, year, edition: after.edition, changes },
    },
  );
}

/** The content published last before this number; null for the first. */
export async function publishedBefore(tx: Tx, reportId: number, number: number): Promise<Content | null> {
  const publication = await tx.publication.findFirst({
    where: { reportId, number: { lt: number } },
    orderBy: { number: "desc" },
    select: { revision: { select: { content: true } } },
  });
  return publication && readContent(publication.revision.content);
}
