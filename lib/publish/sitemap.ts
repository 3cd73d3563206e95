import {
  addressOfOffice,
  addressOfRegion,
  addressOfReport,
  addressOfRollup,
  addressOfYear,
  COMPARE,
  HOME,
  ROBOTS,
  SEARCH,
  SITEMAP,
} from "@/components/site/addresses";
import type { Site } from "@/components/site/site";
import { dayOf } from "@/lib/report/dates";
import type { Catalogue } from "./catalogue";
import type { PublicFile } from "./published-folder";

/** What search engines are told: where not to go, and every public address where the portal knows its own host. */
export function sitemapFiles(site: Site, catalogue: Catalogue): readonly PublicFile[] {
  const robots = { path: ROBOTS.slice(1), text: robotsOf(site) };
  return site.origin ? [robots, sitemapOf(site, catalogue)] : [robots];
}

/** Questions have no end of addresses, and desks are nobody's to read. */
function robotsOf({ origin }: Site): string {
  const closed = [SEARCH, COMPARE, "/api/", "/desk", "/reports/", "/sign-in"];
  const sitemap = origin ? `\nSitemap: ${origin}${SITEMAP}\n` : "";
  return `User-agent: *\n${closed.map((path) => `Disallow: ${path}\n`).join("")}${sitemap}`;
}

function sitemapOf(site: Site, { regions, reports, rollups = [] }: Catalogue): PublicFile {
  const lists = regions.flatMap((region) => [
    addressOfRegion(region),
    ...region.seasons.map(({ year }) => addressOfYear({ region, year })),
    ...region.agencies.map((office) => addressOfOffice({ region, office })),
    ...rollups
      .filter((rolled) => rolled.region.slug === region.slug)
      .map(({ year }) => addressOfRollup({ region, year })),
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
  return { path: SITEMAP.slice(1), text };
}

/** Slugs are plain letters, figures and hyphens: nothing in an address needs escaping. */
function entry(address: string, day?: string): string {
  return `<url><loc>${address}</loc>${day ? `<lastmod>${day}</lastmod>` : ""}</url>`;
}
