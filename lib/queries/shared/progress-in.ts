import { query } from "@/lib/db/client";
import type { Progress } from "@/lib/report/progress";
import { officeOf, stateOf } from "./words";

/** How far every office that files to the season's region has come, in the order of the list. */
export async function progressIn(seasonId: number): Promise<readonly Progress[]> {
  return (await query<Row>(PROGRESS, [seasonId])).map(progressOf);
}

type Row = Omit<Progress, "office" | "state" | "revision" | "verdict"> & {
  readonly fullName: string;
  readonly shortName: string;
  readonly type: string;
  readonly state: string | null;
  readonly number: number | null;
  readonly submittedAt: Date | null;
  readonly verdictId: number | null;
  readonly answerDue: string | null;
};

function progressOf(row: Row): Progress {
  const { number, submittedAt, verdictId, fullName, shortName, type, state, answerDue, ...rest } = row;
  return {
    ...rest,
    office: officeOf({ fullName, shortName, type }),
    state: state === null ? null : stateOf(state),
    revision: number === null || submittedAt === null ? null : { number, at: submittedAt },
    verdict: verdictId === null ? null : { id: verdictId, dueOn: answerDue },
  };
}

// An office closed before the year was over does not report, whatever it had begun: whoever goes on with its
// business does.
const PROGRESS = `
SELECT office.id AS "officeId", office.full_name AS "fullName", office.short_name AS "shortName", office.type,
  report.id AS "reportId", report.state,
  EXISTS (SELECT FROM publications WHERE report_id = report.id) AS published,
  greatest(granted.campaign_due, season.campaign_due)::text AS due,
  coalesce(granted.campaign_due > season.campaign_due, false) AS extended,
  filed.at AS "filedAt", current.number, current.created_at AS "submittedAt",
  verdict.id AS "verdictId", verdict.due_on::text AS "answerDue",
  coalesce(people.names, '{}') AS responsible, greatest(report.changed_at, typed.at) AS "lastAt"
FROM seasons AS season
JOIN offices AS office ON office.region_id = season.region_id AND office.id <> season.region_id
LEFT JOIN reports AS report ON report.office_id = office.id AND report.year = season.year
LEFT JOIN revisions AS current ON current.id = report.revision_id
LEFT JOIN LATERAL (SELECT campaign_due FROM season_extensions
  WHERE season_id = season.id AND office_id = office.id ORDER BY id DESC LIMIT 1) AS granted ON true
LEFT JOIN LATERAL (SELECT min(created_at) AS at FROM revisions
  WHERE report_id = report.id AND NOT archive) AS filed ON true
LEFT JOIN LATERAL (SELECT id, due_on FROM reviews
  WHERE report_id = report.id AND NOT EXISTS (SELECT FROM review_withdrawals WHERE review_id = reviews.id)
  ORDER BY id DESC LIMIT 1) AS verdict ON true
LEFT JOIN LATERAL (SELECT array_agg(name ORDER BY id) AS names FROM accounts
  WHERE office_id = office.id AND disabled_at IS NULL) AS people ON true
LEFT JOIN LATERAL (SELECT max(changed_at) AS at FROM draft_entries WHERE report_id = report.id) AS typed ON true
WHERE season.id = $1
  AND (report.revision_id IS NOT NULL OR office.closed_on IS NULL OR extract(year FROM office.closed_on) > season.year)
ORDER BY office.position, office.id`;
