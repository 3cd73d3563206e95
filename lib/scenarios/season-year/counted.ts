import type pg from "pg";
import { YEAR } from "./filers";

/** The counts of the year as SQL has them, written for this test alone; `day` is a day in China. */

type At = { readonly pool: pg.Pool; readonly regionId: number; readonly day: string };

/** Every number of the board. */
export async function boardCounted(at: At): Promise<Record<string, number>> {
  return one(
    at,
    `${OFFICES} SELECT count(*)::int AS total,
      count(*) FILTER (WHERE state IS NULL)::int AS none,
      ${STATES.map((state) => `count(*) FILTER (WHERE state = '${state}')::int AS ${state}`).join(", ")},
      count(*) FILTER (WHERE owes AND due < day)::int AS overdue,
      count(*) FILTER (WHERE NOT owes AND filed > due)::int AS late
     FROM held`,
  );
}

/** Every number the filters of the work list can show, all types and states included. */
export async function workCounted(at: At): Promise<Record<string, number>> {
  const types = TYPES.map((type) => `count(*) FILTER (WHERE type = '${type}')::int AS "${type}"`);
  return one(
    at,
    `${OFFICES}, all_reports AS (
       SELECT state, type, full_name, judgement, coalesce(filed, day) > due AS late FROM held WHERE state IS NOT NULL
       UNION ALL
       SELECT r.state, o.type, o.full_name, v.judgement,
         coalesce((SELECT min(w.created_at + interval '8 hours')::date FROM revisions w WHERE w.report_id = r.id),
           $3::date) > make_date($2 + 1, 3, 31)
       FROM reports r JOIN offices o ON o.id = r.office_id LEFT JOIN revisions v ON v.id = r.revision_id
       WHERE r.office_id = $1 AND r.year = $2)
     SELECT count(*)::int AS total,
       ${STATES.map((state) => `count(*) FILTER (WHERE state = '${state}')::int AS ${state}`).join(", ")},
       ${types.join(", ")},
       count(*) FILTER (WHERE late)::int AS late,
       count(*) FILTER (WHERE late AND state = 'published')::int AS late_published,
       count(*) FILTER (WHERE judgement -> 'findings' <> '[]')::int AS with_findings,
       count(*) FILTER (WHERE judgement -> 'findings' = '[]')::int AS without_findings,
       count(*) FILTER (WHERE full_name LIKE '%镇%')::int AS named,
       (SELECT count(*) FROM held WHERE state IS NULL)::int AS missing
     FROM all_reports`,
  );
}

/** How many offices are counted, missing and left out of the sums on each basis. */
export async function rollupCounted(at: At): Promise<Record<string, number>> {
  const bases = Object.entries({
    submitted: "public OR state IN ('submitted', 'reviewing', 'approved', 'published')",
    approved: "public OR state IN ('approved', 'published')",
    published: "public",
  });
  const counts = bases.flatMap(([basis, counts]) => [
    `count(*) FILTER (WHERE NOT out AND coalesce(${counts}, false))::int AS ${basis}_counted`,
    `count(*) FILTER (WHERE NOT out AND NOT coalesce(${counts}, false))::int AS ${basis}_missing`,
    `count(*) FILTER (WHERE out)::int AS ${basis}_excluded`,
  ]);
  return one(
    at,
    `${OFFICES} SELECT ${counts.join(", ")} FROM (
       SELECT held.*, EXISTS (SELECT FROM rollup_choices c
         WHERE c.office_id = held.id AND c.year = $2 AND NOT c.included) AS out FROM held) offices`,
  );
}

/** On the public page: how many were published in time, late, not yet; and how many filed late or have not. */
export async function publicCounted(at: At): Promise<Record<string, number>> {
  return one(
    at,
    `${OFFICES}, shown AS (
       SELECT first_public, legal_due, filed, due FROM held
       UNION ALL
       SELECT min(p.published_at + interval '8 hours')::date, make_date($2 + 1, 3, 31), NULL, NULL
       FROM publications p WHERE p.office_id = $1 AND p.year = $2 HAVING count(*) > 0)
     SELECT count(*)::int AS total,
       count(*) FILTER (WHERE first_public <= legal_due)::int AS in_time,
       count(*) FILTER (WHERE first_public > legal_due)::int AS published_late,
       count(*) FILTER (WHERE first_public IS NULL)::int AS unpublished,
       count(*) FILTER (WHERE filed > due)::int AS filed_late,
       count(*) FILTER (WHERE due IS NOT NULL AND filed IS NULL AND due < $3::date)::int AS unfiled_late
     FROM shown`,
  );
}

/** Every office that is to report for the year, with what the tables say of it on a day. */
const OFFICES = `WITH held AS (
  SELECT o.id, o.type, o.full_name, r.state, v.judgement, p.first_public, f.filed, $3::date AS day, s.legal_due,
    p.first_public IS NOT NULL AS public,
    coalesce((SELECT max(e.campaign_due) FROM season_extensions e
      WHERE e.season_id = s.id AND e.office_id = o.id), s.campaign_due) AS due,
    r.state IS NULL OR (r.state = 'draft' AND p.first_public IS NULL) AS owes
  FROM offices o
  JOIN seasons s ON s.region_id = $1 AND s.year = $2
  LEFT JOIN reports r ON r.office_id = o.id AND r.year = $2
  LEFT JOIN revisions v ON v.id = r.revision_id
  CROSS JOIN LATERAL (SELECT min(w.created_at + interval '8 hours')::date AS filed
    FROM revisions w WHERE w.report_id = r.id) f
  CROSS JOIN LATERAL (SELECT min(q.published_at + interval '8 hours')::date AS first_public
    FROM publications q WHERE q.report_id = r.id) p
  WHERE o.parent_id = $1 AND (o.closed_on IS NULL OR o.closed_on > make_date($2, 12, 31) OR f.filed IS NOT NULL))`;

const STATES = ["draft", "submitted", "reviewing", "returned", "approved", "published", "correcting"];
const TYPES = ["region", "county-government", "government-office", "bureau", "town", "subdistrict"];

async function one({ pool, regionId, day }: At, sql: string): Promise<Record<string, number>> {
  const client = await pool.connect();
  try {
    // Moments are shifted to China's day by hand: the session must not shift them once more.
    await client.query("SET TIME ZONE 'UTC'");
    const { rows } = await client.query<Record<string, number>>(sql, [regionId, YEAR, day]);
    return rows[0] ?? {};
  } finally {
    client.release();
  }
}
