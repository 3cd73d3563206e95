import type { Db } from "@/lib/db/client";
import { dayOf } from "@/lib/report/dates";
import { readContent } from "@/lib/report/read-content";
import type { Content } from "@/lib/report/content";

/** An office whose business another goes on with, as it matters for a year's report. */
export type Predecessor = {
  readonly officeId: number;
  readonly fullName: string;
  readonly slug: string;
  readonly kind: string;
  /** Of the year before; null where none was submitted. */
  readonly content: Content | null;
  readonly published: boolean;
};

type Reader = Pick<Db, "report" | "officeSuccession">;

/**
 * Whom an office follows in the report of a year: those closed in it or the year before that do not report
 * it themselves. One closed the year before that left that year's report to its successor is past already.
 */
export async function predecessorsOf(
  reader: Reader,
  { officeId, year }: { readonly officeId: number; readonly year: number },
): Promise<readonly Predecessor[]> {
  const successions = await reader.officeSuccession.findMany({
    where: { successorId: officeId },
    orderBy: { predecessorId: "asc" },
    select: {
      kind: true,
      effectiveOn: true,
      predecessor: { select: { id: true, fullName: true, slug: true } },
    },
  });
  const near = successions.filter(({ effectiveOn }) => {
    const closing = Number(dayOf(effectiveOn).slice(0, 4));
    return closing === year || closing === year - 1;
  });
  const found = await Promise.all(near.map((succession) => followed(reader, succession, year)));
  return found.flatMap((one) => one ?? []);
}

type Succession = {
  readonly kind: string;
  readonly effectiveOn: Date;
  readonly predecessor: { readonly id: number; readonly fullName: string; readonly slug: string };
};

async function followed(
  reader: Reader,
  { kind, effectiveOn, predecessor: { id: officeId, fullName, slug } }: Succession,
  year: number,
): Promise<Predecessor | null> {
  const own = await filed(reader, { officeId, year });
  if (own) return null;
  const before = await filed(reader, { officeId, year: year - 1 });
  if (!before && Number(dayOf(effectiveOn).slice(0, 4)) < year) return null;
  const { content = null, published = false } = before ?? {};
  return { officeId, fullName, slug, kind, content, published };
}

/** The content of an office's report of a year: as published last, else as submitted last. */
export async function filed(
  reader: Pick<Db, "report">,
  key: { readonly officeId: number; readonly year: number },
): Promise<{ readonly content: Content; readonly published: boolean } | null> {
  const report = await reader.report.findUnique({
    where: { officeId_year: key },
    select: {
      revision: { select: { content: true } },
      publications: {
        orderBy: { number: "desc" },
        take: 1,
        select: { revision: { select: { content: true } } },
      },
    },
  });
  const publication = report?.publications[0];
  const revision = publication?.revision ?? report?.revision;
  return revision ? { content: readContent(revision.content), published: publication !== undefined } : null;
}
