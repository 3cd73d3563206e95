import type { Db } from "@/lib/db/client";
import { otherYear, readContent, type OtherYear } from "@/lib/report/read-content";

/**
 * The figures and texts an office gave for the year before: as published last, else as submitted last; the
 * archive included. Null where there are none.
 */
export async function yearBefore(
  reader: Pick<Db, "report">,
  { officeId, year }: { readonly officeId: number; readonly year: number },
): Promise<OtherYear | null> {
  const report = await reader.report.findUnique({
    where: { officeId_year: { officeId, year: year - 1 } },
    select: {
      revision: { select: { content: true } },
      publications: {
        orderBy: { number: "desc" },
        take: 1,
        select: { revision: { select: { content: true } } },
      },
    },
  });
  const revision = report?.publications[0]?.revision ?? report?.revision;
  return revision ? otherYear(readContent(revision.content)) : null;
}
