import { db } from "@/lib/db/client";
import type { Office } from "@/lib/report/filing";
import type { State } from "@/lib/report/workflow";
import { regionReportDue } from "@/lib/template/legal-days";
import { LAST_ENTRY, lastChange } from "./last-change";
import { officeOf, stateOf } from "./words";

/** How far a region has come with the report of its own government, which files to nobody. */
export type OwnProgress = {
  readonly office: Office;
  readonly reportId: number | null;
  /** Null before it is begun. */
  readonly state: State | null;
  /** By the law, 2026-03-31. */
  readonly due: string;
  /** When it was published first. */
  readonly publishedAt: Date | null;
  readonly lastAt: Date | null;
};

/** Where the region's own report of a year stands. */
export async function ownProgress({ regionId, year }: Of): Promise<OwnProgress> {
  const office = await db.office.findUniqueOrThrow({
    where: { id: regionId },
    include: {
      reports: {
        where: { year },
        include: {
          ...LAST_ENTRY,
          publications: { orderBy: { number: "asc" }, take: 1, select: { publishedAt: true } },
        },
      },
    },
  });
  const [report] = office.reports;
  return {
    office: officeOf(office),
    due: regionReportDue(year),
    reportId: report?.id ?? null,
    state: report ? stateOf(report.state) : null,
    publishedAt: report?.publications[0]?.publishedAt ?? null,
    lastAt: report ? lastChange(report) : null,
  };
}

type Of = { readonly regionId: number; readonly year: number };
