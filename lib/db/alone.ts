import type { PoolClient } from "pg";
import { pool } from "./client";

/** The locks of those who work alone: any numbers that nobody else in this database uses. */
export const LEADS = {
  publisher: 7_364_001,
  archiveReader: 7_364_002,
  reminders: 7_364_003,
  mail: 7_364_004,
  auditSeal: 7_364_005,
} as const;

/**
 * Runs the body as the only one who holds a lock of this database; gives null when another process holds it.
 * The lock belongs to the connection, so that it is free the moment this process or its line is gone.
 */
export async function alone<T>(lock: number, body: (client: PoolClient) => Promise<T>): Promise<T | null> {
  const client = await pool.connect();
  // A broken line makes the next query fail; unheard, it would end the process.
  client.on("error", () => undefined);
  try {
    const { rows } = await client.query<{ mine: boolean }>("SELECT pg_try_advisory_lock($1) AS mine", [lock]);
    return rows[0]?.mine ? await body(client) : null;
  } finally {
    client.release(true);
  }
}
