import { db } from "@/lib/db/client";
import { changesBetween, type Change } from "@/lib/report/changes-between";
import type { Actor } from "@/lib/report/permissions";
import { readContent } from "@/lib/report/read-content";
import { refuse } from "@/lib/report/refusal";
import { editionById } from "@/lib/template/editions";
import type { EditionId } from "@/lib/template/vocabulary";
import { reportInScope } from "./shared/report-in-scope";

/** One submission of a report, as far as choosing it needs. */
export type Version = { readonly number: number; readonly at: Date; readonly by: string };

export type Comparison = {
  readonly id: number;
  readonly year: number;
  readonly edition: EditionId;
  readonly office: { readonly fullName: string };
  /** Newest first. */
  readonly versions: readonly Version[];
  readonly from: number;
  readonly to: number;
  readonly changes: readonly Change[];
};

/**
 * What two submissions of a report differ in; the last two unless others are asked for.
 * Refuses: not-found, also a number nobody submitted.
 */
export async function comparisonOf(
  actor: Actor,
  id: number,
  asked: { readonly from?: number | undefined; readonly to?: number | undefined } = {},
): Promise<Comparison> {
  const { year, edition, office } = await reportInScope(actor, id);
  const revisions = await db.revision.findMany({
    where: { reportId: id },
    orderBy: { number: "desc" },
    select: { number: true, createdAt: true, content: true, author: { select: { name: true } } },
  });
  const to = asked.to ?? revisions[0]?.number ?? 0;
  const from = asked.from ?? Math.max(1, to - 1);
  const contentOf = (number: number) => revisions.find((revision) => revision.number === number)?.content;
  const [before, after] = [contentOf(from), contentOf(to)];
  if (before === undefined || after === undefined) throw refuse("not-found", "没有这一次报送");
  return {
    id,
    year,
    edition: editionById(edition).id,
    office,
    versions: revisions.map(({ number, createdAt, author }) => ({ number, at: createdAt, by: author.name })),
    from,
    to,
    changes: changesBetween(readContent(before), readContent(after)),
  };
}
