import { addressOfReport, addressOfReportJson, addressOfVersion } from "@/components/site/addresses";
import type { OfficeYear } from "@/components/charts/office-charts";
import type { Version } from "@/components/site/correction-record";
import type { Agency } from "@/components/site/listed";
import type { FrameProps } from "@/components/site/page-frame";
import { changesBetween } from "@/lib/report/changes-between";
import { DOCUMENT_KINDS, documentName } from "@/lib/document/paper/kinds";
import { offeredOf, type Documents } from "./documents/documents-of";
import { fileAt } from "./list-files";
import type { Publication } from "./publication";
import type { PublicBytes, PublicFile } from "./published-folder";
import { renderReport } from "./render-report";
import { reportJson } from "./report-json";

/**
 * The files of a report in all its versions, oldest first: data first, so that the page never links to what
 * is not there. Every version stands at its own address from the first day, so that what cites it holds; the
 * last one stands at the address of the report as well.
 */
export function reportFiles(
  frame: FrameProps,
  published: readonly Publication[],
  { documents = new Map(), years = [] }: Beside = {},
): readonly PublicFile[] {
  const versions = versionsOf(published);
  const drawn = published.map((publication) => ({
    at: placeOf(publication),
    number: publication.number,
    json: reportJson(frame.site, publication, versions),
    page: renderReport(frame, publication, versions, {
      documents: offeredOf(documents.get(publication.number) ?? new Map()),
      years,
    }),
  }));
  const valid = drawn.at(-1);
  return [
    ...drawn.flatMap(({ at, number, json, page }) => filesAt(addressOfVersion(at, number), { json, page })),
    ...(valid ? filesAt(addressOfReport(valid.at), valid) : []),
  ];
}

/** The documents of each version by its number; what the office has published up to this year, for the charts. */
type Beside = {
  readonly documents?: ReadonlyMap<number, Documents>;
  readonly years?: readonly OfficeYear[];
};

/** What every version says of itself in the record of changes, oldest first. */
export function versionsOf(published: readonly Publication[]): readonly Version[] {
  return published.map((publication, index) => {
    const { number, publishedAt } = publication;
    return { number, publishedAt, correction: correctionOf(publication, published[index - 1]) };
  });
}

/** The documents of a report in all its versions, each beside its page. */
export function documentFiles(
  published: readonly Publication[],
  documents: ReadonlyMap<number, Documents>,
): readonly PublicBytes[] {
  const own = published.length > 1 ? published : [];
  const valid = published.at(-1);
  const under = (address: string, number: number) =>
    [...(documents.get(number) ?? [])].map(([kind, bytes]) => ({
      path: `${address.slice(1)}${documentName(kind)}`,
      bytes,
    }));
  return [
    ...own.flatMap((version) => under(addressOfVersion(placeOf(version), version.number), version.number)),
    ...(valid ? under(addressOfReport(placeOf(valid)), valid.number) : []),
  ];
}

/** Where the documents of a report are, of its valid version. */
export function pathsOfDocuments(at: { region: Agency; office: Agency; year: number }): readonly string[] {
  return DOCUMENT_KINDS.map((kind) => `${addressOfReport(at).slice(1)}${documentName(kind)}`);
}

/** Where the files of a report are: data, page. */
export function pathsOfReport(at: { region: Agency; office: Agency; year: number }): [string, string] {
  return [addressOfReportJson(at).slice(1), fileAt(addressOfReport(at))];
}

/** Where the page of one of its versions is. */
export function pathOfVersion(at: { region: Agency; office: Agency; year: number }, number: number): string {
  return fileAt(addressOfVersion(at, number));
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
