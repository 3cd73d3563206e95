import { addressOfReport, addressOfReportJson, addressOfVersion } from "@/components/site/addresses";
import type { OfficeYear } from "@/components/charts/office-charts";
import type { Version } from "@/components/site/correction-record";
import type { Agency } from "@/components/site/listed";
import type { FrameProps } from "@/components/site/page-frame";
import { changesBetween } from "@/lib/report/changes-between";
import { fileAt } from "./list-files";
import type { Publication } from "./publication";
import type { PublicFile } from "./published-folder";
import { renderReport } from "./render-report";
import { reportJson } from "./report-json";

/**
 * The files of a report in all its versions, oldest first: data first, so that the page never links to what
 * is not there. The last version stands at the address of the report; once there are two, each at its own.
 * `years`: what the office has published up to this year, for the charts.
 */
export function reportFiles(
  frame: FrameProps,
  published: readonly Publication[],
  years: readonly OfficeYear[] = [],
): readonly PublicFile[] {
  const versions = published.map((publication, index): Version => {
    const { number, publishedAt } = publication;
    return { number, publishedAt, correction: correctionOf(publication, published[index - 1]) };
  });
  const drawn = published.map((publication) => ({
    at: placeOf(publication),
    number: publication.number,
    json: reportJson(frame.site, publication, versions),
    page: renderReport(frame, publication, versions, years),
  }));
  const own = versions.length > 1 ? drawn : [];
  const valid = drawn.at(-1);
  return [
    ...own.flatMap(({ at, number, json, page }) => filesAt(addressOfVersion(at, number), { json, page })),
    ...(valid ? filesAt(addressOfReport(valid.at), valid) : []),
  ];
}

/** Where the files of a report are: data, page. */
export function pathsOfReport(at: { region: Agency; office: Agency; year: number }): [string, string] {
  return [addressOfReportJson(at).slice(1), fileAt(addressOfReport(at))];
}

function filesAt(address: string, { json, page }: { readonly json: string; readonly page: string }) {
  return [
    { path: `${address.slice(1)}report.json`, text: json },
    { path: fileAt(address), text: page },
  ];
}

function placeOf({ region, office, content }: Publication) {
  return { region, office, year: content.year };
}

function correctionOf({ content, correctionReason }: Publication, before: Publication | undefined) {
  if (!before) return null;
  return { reason: correctionReason ?? "", changes: changesBetween(before.content, content) };
}
