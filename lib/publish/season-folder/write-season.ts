import { addressOfTerms } from "@/components/site/addresses";
import { now } from "@/lib/clock";
import { pool } from "@/lib/db/client";
import { env } from "@/lib/env";
import { editionForYear } from "@/lib/template/editions";
import { loadCatalogue, type Catalogue, type Entry } from "../catalogue";
import type { Documents } from "../documents/documents-of";
import { documentsOf } from "../documents/documents-of";
import { keptDocuments } from "../documents/kept-documents";
import { fileAt, listFiles } from "../list-files";
import { loadVersions } from "../load-publication";
import type { PublicFile } from "../published-folder";
import { documentFiles, reportFiles } from "../report-files";
import { frameOf } from "../site";
import { readPublication } from "../stored-publication";
import { localize } from "./localize";
import { StaticFolder, type Effect } from "./static-folder";

export type Wanted = {
  readonly year: number;
  readonly folder: string;
  /** Told after every report. */
  readonly tell: (done: number, of: number, title: string) => void;
};

/**
 * Writes a season as one folder of plain files that any web server can serve under any address: pages, data and
 * documents of every published report with the lists of the year. What has not changed is left untouched.
 */
export async function writeSeason({ year, folder, tell }: Wanted): Promise<Effect & { reports: number }> {
  const catalogue = ofYear(await loadCatalogue(pool), year);
  const out = await StaticFolder.open(folder);
  const frame = frameOf(env());
  const there = new Set<string>();
  const texts: PublicFile[] = [];
  for (const [at, report] of catalogue.reports.entries()) {
    const { documents, files } = await filesOf(report, folder);
    for (const { path, bytes } of documents) {
      await out.write(path, bytes);
      there.add(path);
    }
    texts.push(...files);
    tell(at + 1, catalogue.reports.length, report.title);
  }
  texts.push(...listFiles(frame, catalogue, now()).filter(({ path }) => isWanted(path, year)));
  for (const { path } of texts) there.add(path);
  const place = { there, origin: frame.site.origin };
  for (const { path, text } of texts) {
    const written = path.endsWith(".html") ? localize(text, path, place) : text;
    await out.write(path, new TextEncoder().encode(written));
  }
  return { ...(await out.seal()), reports: catalogue.reports.length };
}

/** Only what belongs to the year; of the regions those with something in it. */
function ofYear({ regions, reports }: Catalogue, year: number): Catalogue {
  const own = reports.filter((report) => report.year === year);
  return {
    reports: own,
    regions: regions.flatMap((region) => {
      const seasons = region.seasons.filter((season) => season.year === year);
      const hasAny = seasons.length > 0 || own.some((report) => report.region.slug === region.slug);
      return hasAny ? [{ ...region, years: [year], seasons }] : [];
    }),
  };
}

async function filesOf({ id }: Entry, folder: string) {
  const versions = (await loadVersions(pool, id)).map(readPublication);
  const valid = versions.at(-1);
  const documents = new Map<number, Documents>();
  for (const version of versions)
    documents.set(
      version.number,
      await (version === valid ? keptDocuments(version, folder) : documentsOf(version)),
    );
  const files = reportFiles(frameOf(env()), versions, { documents });
  // The only version has its data at the address of the report: its own page leads there.
  const own = versions.length > 1 ? files : files.filter(({ path }) => !/\/v1\/report\.json$/u.test(path));
  return { documents: documentFiles(versions, documents), files: own };
}

/** Answers of the server and services of the portal are none of a folder's, nor what rows of another form mean. */
function isWanted(path: string, year: number): boolean {
  if (/^(?:_|sitemap|robots\.txt|open-data\/|verify\/)/u.test(path)) return false;
  return !path.startsWith("guide/terms-") || path === fileAt(addressOfTerms(editionForYear(year)?.id ?? ""));
}
