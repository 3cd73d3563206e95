import {
  MOST,
  type Choices,
  type Comparison,
  type Place,
  type Selection,
} from "@/components/compare/comparison";
import { lineOf } from "@/lib/report/series/lines";
import { seriesOf } from "@/lib/report/series/series";
import { likePattern } from "../bigrams";
import type { Reader } from "../reading";
import { figuresOf } from "../totals/figures";
import { USUAL_ROWS } from "./selection";

/** A selection with what was left open filled in, or which offices there are not. */
export type Filled = {
  readonly selection: Selection;
  readonly places: readonly Place[];
  readonly unknown: readonly string[];
};

/** Fills in the years an office has published and the usual rows where none are named. */
export async function filledIn(from: Reader, asked: Selection): Promise<Filled> {
  const { rows: found } = await from.query<PlaceRow & { years: readonly number[] }>(NAMED, [asked.offices]);
  const known = new Map(found.map((row) => [row.slug, row]));
  const places = asked.offices.flatMap((slug) => known.get(slug) ?? []);
  const published = [...new Set(places.flatMap(({ years }) => years))].sort((a, b) => a - b);
  return {
    places: places.map(placeOf),
    unknown: asked.offices.filter((slug) => !known.has(slug)),
    selection: {
      ...asked,
      years: asked.years.length > 0 ? asked.years : published.slice(-MOST.years),
      rows: asked.rows.length > 0 ? asked.rows : USUAL_ROWS,
    },
  };
}

/** The figures of published reports side by side; at most 10 × 10 reports are read. */
export async function comparisonOf(from: Reader, { selection, places }: Filled): Promise<Comparison> {
  const { offices, years, rows } = selection;
  const { rows: reports } = await from.query<ReportRow>(FIGURES, [offices, years]);
  const read = reports.map((row) => ({ slug: row.slug, year: row.year, ...figuresOf(row) }));
  return {
    years,
    rows: rows.flatMap((row) => {
      const line = lineOf(row);
      if (!line) return [];
      const lines = places.map((at) => ({
        at,
        points: seriesOf(
          line,
          read.filter(({ slug }) => slug === at.office.slug),
          years,
        ),
      }));
      return [{ line, offices: lines }];
    }),
  };
}

/** Offices to choose from, those already chosen first, and all years with anything public. */
export async function choicesFor(from: Reader, { offices, find }: Selection): Promise<Choices> {
  const { rows } = await from.query<PlaceRow>(OFFERED, [offices, likePattern(find), OFFERS + 1]);
  const { rows: years } = await from.query<{ year: number }>(YEARS);
  return {
    offices: rows.slice(0, OFFERS).map(placeOf),
    more: rows.length > OFFERS,
    years: years.map(({ year }) => year),
  };
}

const OFFERS = 100;

type PlaceRow = {
  readonly slug: string;
  readonly fullName: string;
  readonly shortName: string;
  readonly regionSlug: string;
  readonly regionFullName: string;
  readonly regionShortName: string;
};

type ReportRow = {
  readonly slug: string;
  readonly year: number;
  readonly edition: string;
  readonly values: readonly (string | null)[];
};

function placeOf(row: PlaceRow): Place {
  return {
    office: { slug: row.slug, fullName: row.fullName, shortName: row.shortName },
    region: { slug: row.regionSlug, fullName: row.regionFullName, shortName: row.regionShortName },
  };
}

const PLACE = `
  o.slug, o.full_name AS "fullName", o.short_name AS "shortName",
  g.slug AS "regionSlug", g.full_name AS "regionFullName", g.short_name AS "regionShortName"`;

/** An office that has published nothing is nobody here. */
const NAMED = `
SELECT ${PLACE}, array_agg(DISTINCT p.year) AS years
FROM offices o JOIN offices g ON g.id = o.region_id JOIN publications p ON p.office_id = o.id
WHERE o.slug = ANY ($1::text[])
GROUP BY o.id, g.id`;

const OFFERED = `
SELECT ${PLACE}
FROM offices o JOIN offices g ON g.id = o.region_id
WHERE (o.slug = ANY ($1::text[]) OR concat_ws(' ', g.full_name, o.full_name, o.short_name) LIKE $2)
  AND EXISTS (SELECT FROM publications p WHERE p.office_id = o.id)
ORDER BY o.slug = ANY ($1::text[]) DESC, g.position, g.id, o.position, o.id LIMIT $3`;

const YEARS = "SELECT DISTINCT year FROM publications ORDER BY year DESC";

const FIGURES = `
SELECT DISTINCT ON (p.office_id, p.year) o.slug, p.year, r.edition, r.values::text[] AS values
FROM publications p JOIN offices o ON o.id = p.office_id JOIN revisions r ON r.id = p.revision_id
WHERE o.slug = ANY ($1::text[]) AND p.year = ANY ($2::int[])
ORDER BY p.office_id, p.year, p.number DESC`;
