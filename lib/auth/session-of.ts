import { pool } from "@/lib/db/client";
import type { Actor } from "@/lib/report/permissions";
import { IDLE_MINUTES, LONGEST_HOURS, type Session } from "./session";
import { hashOfToken } from "./token";

/** The session of a token at an instant; null when there is none, or it ran out, or the account is disabled. */
export async function sessionOf(token: string, at: Date): Promise<Session | null> {
  const hash = Buffer.from(hashOfToken(token));
  const { rows } = await pool.query<Row>({
    name: "session-of",
    text: FIND,
    values: [hash, at, IDLE_MINUTES, LONGEST_HOURS],
  });
  const [found] = rows;
  if (!found) return null;
  const { mustChangePassword, seenBefore, ...actor } = found;
  if (seenBefore) await pool.query({ name: "session-seen", text: SEEN, values: [hash, at] });
  return { actor, mustChangePassword };
}

type Row = Actor & { readonly mustChangePassword: boolean; readonly seenBefore: boolean };

const FIND = `
SELECT account.id AS "accountId", account.name, account.role, account.office_id AS "officeId",
       office.region_id AS "regionId", account.must_change_password AS "mustChangePassword",
       session.last_seen_at < $2::timestamptz - interval '1 minute' AS "seenBefore"
FROM sessions AS session
JOIN accounts AS account ON account.id = session.account_id
JOIN offices AS office ON office.id = account.office_id
WHERE session.token_hash = $1 AND account.disabled_at IS NULL
  AND session.last_seen_at > $2::timestamptz - make_interval(mins => $3)
  AND session.created_at > $2::timestamptz - make_interval(hours => $4)`;

// Once a minute is enough to know who is idle, and keeps a write off nearly every request.
const SEEN = `UPDATE sessions SET last_seen_at = greatest(last_seen_at, $2) WHERE token_hash = $1`;
