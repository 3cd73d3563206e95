import type { OfficeYear } from "@/components/charts/office-charts";
import type { Agency } from "@/components/site/listed";
import { firstPublished, publicationDue } from "@/components/site/publication-day";
import type { Catalogue, Entry } from "../catalogue";

type RegionOf = Catalogue["regions"][number];

/** What an office has published over the years, oldest first; nothing where figures were not loaded. */
export function officeYears(
  { reports, figures }: Catalogue,
  { slug, seasons }: RegionOf,
  office: Agency,
): readonly OfficeYear[] {
  return reports
    .filter((report) => report.region.slug === slug && report.office.slug === office.slug)
    .sort((a, b) => a.year - b.year)
    .flatMap((report) => {
      const found = figures?.get(report.id);
      const season = seasons.find(({ year }) => year === report.year);
      const due = season ? publicationDue(report, season) : null;
      return found ? [{ ...found, year: report.year, publishedAt: firstPublished(report), due }] : [];
    });
}

/** The sums of a region over the years, oldest first, and the reports the newest are the sums of. */
export function totalsOf({ reports, figures, rollups = [] }: Catalogue, { slug }: Agency) {
  const own = rollups.filter(({ region }) => region.slug === slug).sort((a, b) => a.year - b.year);
  const last = own.at(-1);
  const newest = (last?.counted ?? []).flatMap(({ office }) => {
    const report = reports.find((at) => at.office.slug === office.slug && at.year === last?.year);
    const found = report && figures?.get(report.id);
    return found ? [{ ...found, year: report.year, name: office.shortName }] : [];
  });
  const sums = own.map(({ year, edition, sums: values, counted }) => ({
    year,
    edition,
    values,
    counted: counted.length,
  }));
  return { sums, newest };
}

/** The own reports of the regions right under one. */
export function reportsBelow({ reports }: Catalogue, { districts = [] }: RegionOf): readonly Entry[] {
  const below = new Set(districts.map(({ slug }) => slug));
  return reports.filter(({ office, region }) => office.slug === region.slug && below.has(office.slug));
}
