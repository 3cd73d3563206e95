import { addressOfReport } from "@/components/site/addresses";
import type { Version } from "@/components/site/correction-record";
import type { Site } from "@/components/site/site";
import { editionById } from "@/lib/template/editions";
import { cellsOf } from "@/lib/template/walk";
import type { Publication } from "./publication";

/** report.json: the approved content as it was hashed, with the facts of its publication beside it. */
export function reportJson(site: Site, publication: Publication, versions: readonly Version[] = []): string {
  const { content, region, office, sha256, number, publishedAt, waivers = [] } = publication;
  const url = `${site.origin}${addressOfReport({ region, office, year: content.year })}`;
  // The stored form has sorted keys; people read figures in the order of print.
  const values = Object.fromEntries(
    cellsOf(editionById(content.edition)).map(({ id }) => [id, content.values[id] ?? null]),
  );
  const corrections = versions.flatMap(({ number: version, publishedAt: at, correction }) =>
    correction && version <= number ? [{ version, publishedAt: at, ...correction }] : [],
  );
  const superseded = versions.some((version) => version.number > number);
  const facts = {
    sha256,
    number,
    publishedAt,
    url,
    ...(superseded && { superseded }),
    ...(corrections.length > 0 && { corrections }),
    ...(waivers.length > 0 && { waivers }),
  };
  return `${JSON.stringify({ ...content, values, publication: facts }, null, 2)}\n`;
}
