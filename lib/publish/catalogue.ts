import type { Agency, Listed, Region, Year } from "@/components/site/listed";
import type { RolledUp } from "@/components/site/totals/rolled-up";
import type { Reader } from "./reading";
import type { Figures } from "./totals/figures";

/** Everything the list pages show: who there is, which years, what is public. */
export type Catalogue = {
  readonly regions: readonly (Region & {
    readonly years: readonly number[];
    /** Years filed here, newest first. */
    readonly seasons: readonly Year[];
    /** The regions right under it; absent: none. */
    readonly districts?: readonly Agency[];
  })[];
  /** Newest publication first. */
  readonly reports: readonly Entry[];
  /** By publication, and added up; absent where lists are drawn without charts. */
  readonly figures?: ReadonlyMap<number, Figures>;
  readonly rollups?: readonly RolledUp[];
};

export type Entry = Listed & { readonly id: number; readonly number: number; readonly sha256: string };

/** Reads the catalogue. Unpublished content is not in it: only offices, years and publications. */
export async function loadCatalogue(from: Reader): Promise<Catalogue> {
  const { rows: offices } = await from.query<OfficeRow>(OFFICES);
  const { rows: years } = await from.query<{ regionId: number; year: number }>(YEARS);
  const { rows: seasons } = await from.query<Year & { regionId: number }>(SEASONS);
  const { rows: published } = await from.query<PublishedRow>(PUBLISHED);
  const agencies = new Map(offices.map((row) => [row.id, row]));
  const reports = published.flatMap((row) => {
    const office = agencies.get(row.officeId);
    const region = office && agencies.get(office.regionId);
    return office && region ? [entryOf(row, agencyOf(office), agencyOf(region))] : [];
  });
  const regions = offices
    .filter((office) => office.id === office.regionId)
    .map((region) => ({
      ...agencyOf(region),
      agencies: agenciesOf(region, offices, reports),
      districts: offices
        .filter(({ id, regionId, parentId }) => id === regionId && parentId === region.id)
        .map(agencyOf),
      years: years.filter((row) => row.regionId === region.id).map((row) => row.year),
      seasons: seasons.filter((row) => row.regionId === region.id).map(seasonOf),
    }));
  return { regions, reports };
}

/** Changes whenever an office or a season does, or somebody files or is given an extension. */
export async function rosterMark(from: Reader): Promise<string> {
  return (await from.query<{ mark: string }>(ROSTER)).rows[0]?.mark ?? "";
}

type OfficeRow = Omit<Agency, "closedOn"> & {
  readonly id: number;
  readonly regionId: number;
  readonly parentId: number | null;
  readonly closedOn: string | null;
};

type PublishedRow = {
  readonly id: number;
  readonly officeId: number;
  readonly year: number;
  readonly number: number;
  readonly sha256: string;
  readonly title: string;
  readonly publishedAt: Date;
  readonly firstAt: Date;
};

function seasonOf({ year, campaignDue, legalDue, filings, extensions = [] }: Year): Year {
  const filed = filings.map(({ slug, at }) => ({ slug, at: new Date(at) }));
  return { year, campaignDue, legalDue, filings: filed, extensions };
}

function entryOf({ officeId: _, firstAt, ...row }: PublishedRow, office: Agency, region: Agency) {
  return { ...row, office, region, ...(row.number > 1 && { firstAt }) };
}

/** All who file to the region; the region itself only once it has published in its own name. */
function agenciesOf(region: OfficeRow, offices: readonly OfficeRow[], reports: readonly Entry[]) {
  return offices
    .filter(({ regionId }) => regionId === region.id)
    .filter(({ id, slug }) => id !== region.id || reports.some((report) => report.office.slug === slug))
    .map(agencyOf);
}

function agencyOf({ slug, fullName, shortName, closedOn }: OfficeRow): Agency {
  return { slug, fullName, shortName, ...(closedOn && { closedOn }) };
}

const OFFICES = `
SELECT id, region_id AS "regionId", parent_id AS "parentId", slug, full_name AS "fullName", short_name AS "shortName",
  closed_on::text AS "closedOn"
FROM offices ORDER BY position, id`;

const YEARS = `
SELECT region_id AS "regionId", year FROM seasons
UNION
SELECT o.region_id, p.year FROM publications p JOIN offices o ON o.id = p.office_id
ORDER BY year DESC`;

/** Revisions never change, so the first one dates the filing for good. */
const SEASONS = `
SELECT s.region_id AS "regionId", s.year, s.campaign_due::text AS "campaignDue", s.legal_due::text AS "legalDue",
  coalesce((
    SELECT json_agg(json_build_object('slug', o.slug, 'at', filed.at))
    FROM reports r JOIN offices o ON o.id = r.office_id
    CROSS JOIN LATERAL (SELECT min(created_at) AS at FROM revisions WHERE report_id = r.id) filed
    WHERE r.season_id = s.id AND filed.at IS NOT NULL), '[]') AS filings,
  coalesce((
    SELECT json_agg(json_build_object('slug', o.slug, 'due', granted.campaign_due))
    FROM (SELECT DISTINCT ON (office_id) office_id, campaign_due FROM season_extensions
      WHERE season_id = s.id ORDER BY office_id, id DESC) granted
    JOIN offices o ON o.id = granted.office_id
    WHERE granted.campaign_due > s.campaign_due), '[]') AS extensions
FROM seasons s ORDER BY s.year DESC`;

const PUBLISHED = `
SELECT * FROM (
  SELECT DISTINCT ON (p.office_id, p.year)
         p.id, p.office_id AS "officeId", p.year, p.number, p.content_sha256 AS sha256,
         r.content::json ->> 'title' AS title, p.published_at AS "publishedAt",
         min(p.published_at) OVER (PARTITION BY p.office_id, p.year) AS "firstAt"
  FROM publications p JOIN revisions r ON r.id = p.revision_id
  ORDER BY p.office_id, p.year, p.number DESC
) latest ORDER BY "publishedAt" DESC, id DESC`;

const ROSTER = `
SELECT md5(concat(
  (SELECT string_agg(concat_ws('|', id, region_id, parent_id, slug, full_name, short_name, position, closed_on), ','
                      ORDER BY id) FROM offices),
  (SELECT string_agg(concat_ws('|', office_id, year, included), ',' ORDER BY office_id, year) FROM rollup_choices),
  (SELECT string_agg(concat_ws('|', region_id, year, campaign_due, legal_due), ',' ORDER BY region_id, year) FROM seasons),
  (SELECT count(*) FROM season_extensions), '|', (SELECT count(*) FROM audit_seals), '|',
  (SELECT count(*) FROM revisions))) AS mark`;
