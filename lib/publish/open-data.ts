import { addressOfReport, addressOfReportJson } from "@/components/site/addresses";
import type { Site } from "@/components/site/site";
import type { Catalogue } from "./catalogue";

/** /open-data/reports.json: every publication with its addresses and hash, newest first. */
export function openData(site: Site, { reports }: Catalogue): string {
  const entries = reports.map((report) => ({
    title: report.title,
    office: { name: report.office.fullName, slug: report.office.slug },
    region: { name: report.region.fullName, slug: report.region.slug },
    year: report.year,
    number: report.number,
    sha256: report.sha256,
    publishedAt: report.publishedAt,
    url: `${site.origin}${addressOfReport(report)}`,
    json: `${site.origin}${addressOfReportJson(report)}`,
  }));
  return `${JSON.stringify({ format: "gior/reports/1", reports: entries }, null, 1)}\n`;
}
