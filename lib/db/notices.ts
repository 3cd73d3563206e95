import { pool } from "./client";

/** Which notices: one by its number, or all there are. */
export type Which = string | "all";

/** Notes that somebody has seen notices of his own. Nothing to be audited. Gives how many were new. */
export async function markRead(accountId: number, which: Which, at: Date): Promise<number> {
  return (await pool.query(READ, [accountId, which === "all" ? null : which, at])).rowCount ?? 0;
}

/** Notes that a task of somebody's own is done, and so read. Gives how many were open. */
export async function markDone(accountId: number, id: string, at: Date): Promise<number> {
  return (await pool.query(DONE, [accountId, id, at])).rowCount ?? 0;
}

const READ = `
UPDATE notices SET read_at = $3
WHERE account_id = $1 AND read_at IS NULL AND ($2::bigint IS NULL OR id = $2)`;

const DONE = `
UPDATE notices SET done_at = $3, read_at = coalesce(read_at, $3)
WHERE account_id = $1 AND id = $2 AND done_at IS NULL`;
