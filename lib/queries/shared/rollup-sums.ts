import { query } from "@/lib/db/client";
import type { Values } from "@/lib/template/equations";
import type { CellId, Edition } from "@/lib/template/vocabulary";
import { cellsOf } from "@/lib/template/walk";

/** The sums of revisions of one edition as the database adds them up; the same as `rollUp` gives. */
export async function rollupSums(edition: Edition, revisionIds: readonly number[]): Promise<Values> {
  const rows = await query<{ readonly at: number; readonly sum: string | null }>(SUMS, [revisionIds]);
  const sums = new Map(rows.map(({ at, sum }) => [at, sum]));
  return Object.fromEntries(cellsOf(edition).map(({ id }, at) => [id, figureOf(sums.get(at + 1) ?? null)]));
}

/** Single figures of revisions of one edition, by revision. */
export async function figuresIn(
  edition: Edition,
  revisionIds: readonly number[],
  wanted: readonly CellId[],
): Promise<ReadonlyMap<number, Values>> {
  const place = new Map(cellsOf(edition).map(({ id }, at) => [id, at + 1]));
  const cells = wanted.filter((id) => place.has(id));
  const places = cells.map((id) => place.get(id));
  const rows = await query<{ id: number; figures: readonly (string | null)[] }>(FIGURES, [
    revisionIds,
    places,
  ]);
  const valuesOf = (figures: readonly (string | null)[]) =>
    Object.fromEntries(cells.map((id, at) => [id, figureOf(figures[at] ?? null)]));
  return new Map(rows.map(({ id, figures }) => [id, valuesOf(figures)]));
}

/** Sums of counts stay far below what a number holds exactly. */
function figureOf(digits: string | null): number | null {
  return digits === null ? null : Number(digits);
}

// A blank has no sum: the archive alone has any.
const SUMS = `
SELECT cell.at::int AS at,
       CASE WHEN count(cell.value) = count(*) THEN sum(cell.value)::text END AS sum
FROM revisions v CROSS JOIN LATERAL unnest(v.values) WITH ORDINALITY AS cell(value, at)
WHERE v.id = ANY ($1::int[])
GROUP BY cell.at`;

const FIGURES = `
SELECT v.id, ARRAY(SELECT v.values[wanted.place]::text
                   FROM unnest($2::int[]) WITH ORDINALITY AS wanted(place, at) ORDER BY wanted.at) AS figures
FROM revisions v
WHERE v.id = ANY ($1::int[])`;
