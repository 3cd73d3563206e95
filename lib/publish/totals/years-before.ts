import type { OfficeYear } from "@/components/charts/office-charts";
import type { Reader } from "../reading";
import { figuresOf } from "./figures";

/**
 * What the office of a publication has published up to its year, oldest first, each in its latest version. Only
 * what never changes: no day due, which a season may still move.
 */
export async function yearsUpTo(from: Reader, publication: number): Promise<readonly OfficeYear[]> {
  const { rows } = await from.query<Row>(UP_TO, [publication]);
  return rows.map((row) => ({
    ...figuresOf(row),
    year: row.year,
    publishedAt: row.publishedAt,
    due: null,
  }));
}

/** The reports of the same office of later years: their pages show this one among the years before. */
export async function laterYears(from: Reader, publication: number): Promise<readonly number[]> {
  const { rows } = await from.query<{ id: number }>(LATER, [publication]);
  return rows.map(({ id }) => id);
}

type Row = {
  readonly year: number;
  readonly edition: string;
  readonly values: readonly (string | null)[];
  readonly publishedAt: Date;
};

const UP_TO = `
SELECT DISTINCT ON (p.year) p.year, r.edition, r.values::text[] AS values, p.published_at AS "publishedAt"
FROM publications one
JOIN publications p ON p.office_id = one.office_id AND p.year <= one.year
JOIN revisions r ON r.id = p.revision_id
WHERE one.id = $1
ORDER BY p.year, p.number DESC`;

const LATER = `
SELECT DISTINCT ON (p.year) p.id
FROM publications one JOIN publications p ON p.office_id = one.office_id AND p.year > one.year
WHERE one.id = $1
ORDER BY p.year, p.number DESC`;
