import { pool } from "./client";
import { mayRetry } from "./failure";

/** Where somebody is at work in a draft: the key of an entry, or empty. */
export type Presence = { readonly name: string; readonly place: string; readonly seenAt: Date };

/** An entry as it stands, and who wrote it. */
export type Standing = {
  readonly key: string;
  readonly raw: string;
  readonly version: number;
  readonly changedBy: string;
  readonly changedAt: Date;
};

type Here = { readonly reportId: number; readonly accountId: number; readonly at: Date };

/** Notes where somebody is, forgets who has not been seen for long, and gives the others. Nothing to be audited. */
export async function meet(here: Here, place: string): Promise<readonly Presence[]> {
  const { reportId, accountId, at } = here;
  await untilDone({ name: "presence-here", text: HERE, values: [reportId, accountId, place, at] });
  const values = [reportId, accountId, at];
  return (await pool.query<Presence>({ name: "presence-others", text: OTHERS, values })).rows;
}

/** Notes that somebody has gone. */
export async function part({ reportId, accountId }: Here): Promise<void> {
  await pool.query("DELETE FROM presences WHERE report_id = $1 AND account_id = $2", [reportId, accountId]);
}

/** The entries written since a moment, by whomever; all of them for null. */
export async function writtenSince(reportId: number, since: Date | null): Promise<readonly Standing[]> {
  const values = [reportId, since];
  return (await pool.query<Standing>({ name: "written-since", text: WRITTEN, values })).rows;
}

/** Two pages of one person, or two that sweep at once, may meet on a row. */
async function untilDone(statement: { name: string; text: string; values: unknown[] }): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return void (await pool.query(statement));
    } catch (error) {
      if (attempt >= 5 || !mayRetry(error)) throw error;
    }
  }
}

/** Three missed pulses and somebody counts as gone. */
const GONE = "interval '15 seconds'";

const HERE = `
WITH swept AS (
  DELETE FROM presences WHERE (report_id, account_id) IN (
    SELECT report_id, account_id FROM presences
    WHERE report_id = $1 AND account_id <> $2 AND seen_at < $4::timestamptz - 4 * ${GONE}
    FOR UPDATE SKIP LOCKED)
)
INSERT INTO presences (report_id, account_id, place, seen_at) VALUES ($1, $2, $3, $4)
ON CONFLICT (report_id, account_id) DO UPDATE SET place = excluded.place, seen_at = excluded.seen_at`;

const OTHERS = `
SELECT account.name, here.place, here.seen_at AS "seenAt"
FROM presences AS here JOIN accounts AS account ON account.id = here.account_id
WHERE here.report_id = $1 AND here.account_id <> $2 AND here.seen_at > $3::timestamptz - ${GONE}
ORDER BY account.name, account.id`;

// Written by another process a moment ago and committed just now: its clock may stand before ours.
const WRITTEN = `
SELECT entry.key, entry.raw, entry.version, editor.name AS "changedBy", entry.changed_at AS "changedAt"
FROM draft_entries AS entry JOIN accounts AS editor ON editor.id = entry.changed_by
WHERE entry.report_id = $1 AND ($2::timestamptz IS NULL OR entry.changed_at > $2::timestamptz - interval '10 seconds')
ORDER BY entry.key`;
