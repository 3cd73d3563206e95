import {
  addressOfReport,
  addressOfReportJson,
  addressOfVerification,
  OPEN_DATA,
  OPEN_DATA_V1,
} from "@/components/site/addresses";
import type { Site } from "@/components/site/site";
import type { Catalogue } from "../catalogue";
import type { PublicFile } from "../published-folder";

/** Every publication with its addresses and hash, newest first; at its first address and with the other data. */
export function reportList(site: Site, { reports }: Catalogue): readonly PublicFile[] {
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
    verification: `${site.origin}${addressOfVerification(report.sha256)}`,
  }));
  const text = `${JSON.stringify({ format: "gior/reports/1", reports: entries }, null, 1)}\n`;
  return [OPEN_DATA, `${OPEN_DATA_V1}reports.json`].map((address) => ({ path: address.slice(1), text }));
}
