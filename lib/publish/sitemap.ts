import {
  addressOfOffice,
  addressOfRegion,
  addressOfReport,
  addressOfYear,
  HOME,
  SITEMAP,
} from "@/components/site/addresses";
import type { Site } from "@/components/site/site";
import { dayOf } from "@/lib/report/dates";
import type { Catalogue } from "./catalogue";
import type { PublicFile } from "./published-folder";

/** Every public address for search engines; nothing where the portal does not know its own host. */
export function sitemapFiles(site: Site, { regions, reports }: Catalogue): readonly PublicFile[] {
  if (!site.origin) return [];
  const lists = regions.flatMap((region) => [
    addressOfRegion(region),
    ...region.seasons.map(({ year }) => addressOfYear({ region, year })),
    ...region.agencies.map((office) => addressOfOffice({ region, office })),
  ]);
  const entries = [
    ...[HOME, ...lists].map((address) => entry(site.origin + address)),
    ...reports.map((report) => entry(site.origin + addressOfReport(report), dayOf(report.publishedAt))),
  ];
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join("\n")}
</urlset>
`;
  return [{ path: SITEMAP.slice(1), text }];
}

/** Slugs are plain letters, figures and hyphens: nothing in an address needs escaping. */
function entry(address: string, day?: string): string {
  return `<url><loc>${address}</loc>${day ? `<lastmod>${day}</lastmod>` : ""}</url>`;
}
