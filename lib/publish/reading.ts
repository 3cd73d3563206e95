import type { ClientBase } from "pg";
import { pool } from "@/lib/db/client";

/** A connection, or as much of it as reading takes. */
export type Reader = Pick<ClientBase, "query">;

/** A short transaction that can only read; no visitor's question holds the database longer than two seconds. */
export async function reading<T>(body: (client: Reader) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN READ ONLY; SET LOCAL statement_timeout = '2s'");
    return await body(client);
  } finally {
    const whole = await client.query("ROLLBACK").then(
      () => true,
      () => false,
    );
    client.release(!whole);
  }
}
