import { addressOfOffice, addressOfReport, addressOfReportJson } from "./addresses";
import type { Agency } from "./listed";
import type { Site } from "./site";

type Described = {
  readonly at: { readonly region: Agency; readonly office: Agency; readonly year: number };
  readonly title: string;
  readonly publishedAt: Date | null;
  readonly number: number;
  readonly sha256: string;
};

/** A report for machines that read pages (schema.org Report and Dataset), as JSON-LD. */
export function describedReport(site: Site, { at, title, publishedAt, number, sha256 }: Described): string {
  const url = `${site.origin}${addressOfReport(at)}`;
  const publisher = {
    "@type": "GovernmentOrganization",
    name: at.office.fullName,
    url: `${site.origin}${addressOfOffice(at)}`,
  };
  const report = {
    "@type": "Report",
    "@id": `${url}#report`,
    name: title,
    url,
    inLanguage: "zh-CN",
    version: String(number),
    identifier: `sha256:${sha256}`,
    temporalCoverage: `${at.year}-01-01/${at.year}-12-31`,
    spatialCoverage: at.region.fullName,
    publisher,
    ...(publishedAt && { datePublished: publishedAt.toISOString() }),
    isAccessibleForFree: true,
  };
  const dataset = {
    "@type": "Dataset",
    name: `${title}数据`,
    description: `${title}各表全部数字，以稳定的单元格编号给出。`,
    isBasedOn: `${url}#report`,
    creator: publisher,
    distribution: {
      "@type": "DataDownload",
      encodingFormat: "application/json",
      contentUrl: `${site.origin}${addressOfReportJson(at)}`,
    },
  };
  const text = JSON.stringify({ "@context": "https://schema.org", "@graph": [report, dataset] });
  // Within a script element only this sequence could end it.
  return text.replaceAll("<", "\\u003c");
}
