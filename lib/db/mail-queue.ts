import { pool } from "./client";

/** A notice that is to be mailed. */
export type Outgoing = {
  readonly id: string;
  readonly kind: string;
  readonly detail: unknown;
  readonly address: string;
  readonly createdAt: Date;
  readonly email: string;
};

/**
 * Takes one notice to be mailed, the least tried first, and counts the try before it is made: whoever dies
 * between sending and noting repeats this one mail and no other. Null when nothing is to be sent now.
 */
export async function takeOutgoing(at: Date): Promise<Outgoing | null> {
  return (await pool.query<Outgoing>(TAKE, [at])).rows[0] ?? null;
}

/** Notes that a notice has been mailed. */
export async function noteMailed(id: string, at: Date): Promise<void> {
  await pool.query("UPDATE notices SET mailed_at = $2 WHERE id = $1 AND mailed_at IS NULL", [id, at]);
}

/** What was not to be had for so long is no news any more; it stays on the desk. */
const WORTH = "interval '7 days'";

// After one minute, two, four …, at most one hour.
const TAKE = `
WITH next AS (
  SELECT notice.id, account.email
  FROM notices AS notice JOIN accounts AS account ON account.id = notice.account_id
  WHERE notice.mailed_at IS NULL AND notice.created_at > $1::timestamptz - ${WORTH}
    AND account.email IS NOT NULL AND account.disabled_at IS NULL
    AND (notice.mail_tried_at IS NULL OR notice.mail_tried_at
      + least(interval '1 hour', interval '1 minute' * power(2, least(notice.mail_tries, 20) - 1)) <= $1)
  ORDER BY notice.mail_tries, notice.id
  LIMIT 1 FOR UPDATE OF notice SKIP LOCKED
)
UPDATE notices AS notice SET mail_tries = notice.mail_tries + 1, mail_tried_at = $1
FROM next WHERE notice.id = next.id
RETURNING notice.id, notice.kind, notice.detail, notice.address, notice.created_at AS "createdAt", next.email`;
