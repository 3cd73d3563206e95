import { createHash } from "node:crypto";
import type { Region } from "@/components/site/listed";
import type { Catalogue, Entry } from "../catalogue";

type Named = Pick<Region, "slug" | "fullName">;

/** The reports of a region and year, in the order of its offices, and a mark that changes when they do. */
export type RegionYear = {
  readonly region: Named;
  readonly year: number;
  readonly entries: readonly Entry[];
  readonly mark: string;
};

/** What is public of one year, region by region. */
export type YearOfAll = {
  readonly year: number;
  readonly regions: readonly RegionYear[];
};

/** The catalogue by year, newest first, and region; what has no report is left out. */
export function yearsOf({ regions, reports }: Catalogue): readonly YearOfAll[] {
  const groups = new Map<string, Entry[]>();
  for (const report of reports) {
    const key = `${report.region.slug}/${report.year}`;
    const group = groups.get(key);
    if (group) group.push(report);
    else groups.set(key, [report]);
  }
  const years = [...new Set(reports.map(({ year }) => year))].sort((a, b) => b - a);
  return years.map((year) => {
    const own = regions.flatMap((region) => {
      const entries = groups.get(`${region.slug}/${year}`);
      return entries ? [regionYear(region, year, entries)] : [];
    });
    return { year, regions: own };
  });
}

/** What a report is known by: the version, and the hash of what it says. */
export type Version = Pick<Entry, "office" | "number" | "sha256">;

/** Changes with the name of a region, and with its reports and their versions. */
export function markOfRegion({ fullName }: Named, reports: readonly Version[]): string {
  return markOf([
    fullName,
    reports.map(({ office, number, sha256 }) => [office.slug, office.fullName, number, sha256]),
  ]);
}

/** Changes with what the files of its regions hold. */
export function markOfAll(held: readonly (readonly [region: string, mark: string | null])[]): string {
  return markOf(held);
}

function regionYear(region: Region, year: number, entries: readonly Entry[]): RegionYear {
  const place = new Map(region.agencies.map(({ slug }, at) => [slug, at]));
  const at = ({ office }: Entry) => place.get(office.slug) ?? place.size;
  const ordered = [...entries].sort((a, b) => at(a) - at(b) || (a.office.slug < b.office.slug ? -1 : 1));
  const { slug, fullName } = region;
  const named = { slug, fullName };
  return { region: named, year, entries: ordered, mark: markOfRegion(named, ordered) };
}

function markOf(what: unknown): string {
  return createHash("sha256").update(JSON.stringify(what)).digest("hex").slice(0, 16);
}
