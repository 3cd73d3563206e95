import { query } from "@/lib/db/client";
import { CARRIED_IN, NEW } from "@/lib/report/named-cells";
import { scope, type Actor } from "@/lib/report/permissions";
import { BY_GRAVITY } from "@/lib/report/severities";
import { moveOf } from "@/lib/report/workflow";
import { EDITIONS } from "@/lib/template/editions";
import { cellsOf } from "@/lib/template/walk";

/** A report of the work list as PostgreSQL counts it: no judgement and no content leaves the store. */
export type WorkRow = {
  readonly id: number;
  readonly full_name: string;
  readonly short_name: string;
  readonly type: string;
  readonly year: number;
  readonly state: string;
  readonly changed_at: Date;
  /** Of the office: as extended last, or as the season says; null in the archive. */
  readonly due: string | null;
  /** The region's own, which has a day of its own. */
  readonly own: boolean;
  readonly first_submitted_at: Date | null;
  readonly submitted_at: Date | null;
  readonly submitted_by: number | null;
  readonly content_sha256: string | null;
  readonly draw_key: string | null;
  readonly error: number | null;
  readonly explainable: number | null;
  readonly warning: number | null;
  readonly info: number | null;
  readonly explained: number | null;
  readonly applications: number | null;
  readonly all_zero: boolean | null;
  /** The reader himself began the review of what stands there. */
  readonly opened: boolean;
};

/** The reports of the reader's scope, of one year where it is given. */
export function workRows(actor: Actor, year: number | null): Promise<readonly WorkRow[]> {
  const limits = scope(actor);
  const [column, key] = "officeId" in limits ? ["o.id", limits.officeId] : ["o.region_id", limits.regionId];
  const where = `${column} = $1 AND ($2::int IS NULL OR r.year = $2) AND ${REPORTS_AT_ALL}`;
  const asked = [key, year, actor.accountId, moveOf("begin-review").deed];
  return query<WorkRow>(`${ROWS} WHERE ${where}`, asked);
}

/** What an office had begun that was closed before the year was over is nobody's to go on with. */
const REPORTS_AT_ALL = `(r.revision_id IS NOT NULL OR o.closed_on IS NULL OR extract(year FROM o.closed_on) > r.year)`;

/** 新收 and 上年结转, where the edition keeps them among its figures. */
const APPLICATIONS = `CASE r.edition ${EDITIONS.map((edition) => {
  const ids = cellsOf(edition).map(({ id }) => id);
  const figures = [NEW, CARRIED_IN].map((cell) => `coalesce(v.values[${ids.indexOf(cell) + 1}], 0)`);
  return `WHEN '${edition.id}' THEN ${figures.join(" + ")}`;
}).join(" ")} END`;

const COUNTS = BY_GRAVITY.map(
  (severity) => `count(*) FILTER (WHERE found ->> 'severity' = '${severity}')::int AS ${severity}`,
).join(", ");

const ROWS = `SELECT r.id, o.full_name, o.short_name, o.type, r.year, r.state,
  greatest(r.changed_at, (SELECT max(changed_at) FROM draft_entries WHERE report_id = r.id)) AS changed_at,
  greatest(x.campaign_due, s.campaign_due)::text AS due, o.id = o.region_id AS own,
  (SELECT min(created_at) FROM revisions WHERE report_id = r.id AND NOT archive) AS first_submitted_at,
  v.created_at AS submitted_at, v.created_by AS submitted_by, v.content_sha256, s.draw_key,
  f.error, f.explainable, f.warning, f.info,
  CASE WHEN f.explainable > 0 THEN jsonb_array_length(v.content::jsonb -> 'explanations') ELSE 0 END AS explained,
  (${APPLICATIONS})::float8 AS applications,
  0 = ALL (v.values) AS all_zero,
  EXISTS (SELECT FROM events e WHERE e.subject = 'reports' AND e.subject_id = r.id AND e.actor_id = $3
    AND e.kind = $4 AND e.detail ->> 'contentSha256' = v.content_sha256) AS opened
FROM reports r
JOIN offices o ON o.id = r.office_id
LEFT JOIN seasons s ON s.id = r.season_id
LEFT JOIN revisions v ON v.id = r.revision_id
LEFT JOIN LATERAL (SELECT campaign_due FROM season_extensions
  WHERE season_id = r.season_id AND office_id = r.office_id ORDER BY id DESC LIMIT 1) x ON true
LEFT JOIN LATERAL (SELECT ${COUNTS}
  FROM jsonb_array_elements(v.judgement -> 'findings') found) f ON v.id IS NOT NULL`;
