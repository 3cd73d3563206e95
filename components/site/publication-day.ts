import { ownReportDue } from "@/lib/report/deadlines";
import type { Agency, Listed, Year } from "./listed";

/** The day by which the law wants a report published: that of the season, and of a region's own report its own. */
export function publicationDue(
  { office, region }: { readonly office: Agency; readonly region: Pick<Agency, "slug"> },
  { year, legalDue }: Pick<Year, "year" | "legalDue">,
): string {
  return office.slug === region.slug ? ownReportDue(year) : legalDue;
}

/** When a report first came out, which keeps the day or misses it: a correction is no later publication. */
export function firstPublished({ firstAt, publishedAt }: Pick<Listed, "firstAt" | "publishedAt">): Date {
  return firstAt ?? publishedAt;
}
