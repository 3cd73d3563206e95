import pg from "pg";
import { afterAll } from "vitest";
import { env } from "@/lib/env";
import { disconnect } from "./client";

export type TestDatabase = {
  readonly url: string;
  /** Connections of the database's owner, as with psql. */
  readonly pool: pg.Pool;
};

/**
 * The database of this test file: migrated, empty, its own; `db` and `command` already use it.
 * Closes every connection after the last test.
 */
export function testDatabase(): TestDatabase {
  const url = env().DATABASE_URL;
  if (!url) throw new Error("only in files named *.integration.test.ts");
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  afterAll(async () => {
    await pool.end();
    await disconnect();
  });
  return { url, pool };
}
