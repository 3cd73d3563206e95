import { addressOfReport } from "@/components/site/addresses";
import type { Site } from "@/components/site/site";
import { editionById } from "@/lib/template/editions";
import { cellsOf } from "@/lib/template/walk";
import type { Publication } from "./publication";

/** report.json: the approved content as it was hashed, with the facts of its publication beside it. */
export function reportJson(site: Site, publication: Publication): string {
  const { content, region, office, sha256, number, publishedAt } = publication;
  const url = `${site.origin}${addressOfReport({ region, office, year: content.year })}`;
  // The stored form has sorted keys; people read figures in the order of print.
  const values = Object.fromEntries(
    cellsOf(editionById(content.edition)).map(({ id }) => [id, content.values[id] ?? null]),
  );
  return `${JSON.stringify({ ...content, values, publication: { sha256, number, publishedAt, url } }, null, 2)}\n`;
}
