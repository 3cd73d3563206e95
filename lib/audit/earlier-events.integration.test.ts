import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { expect, it } from "vitest";
import { migrate } from "@/lib/db/migrate";
import { testDatabase } from "@/lib/db/test-database";
import { verify } from "./verify";

const { pool, url } = testDatabase();
const MIGRATIONS = "prisma/migrations";
const AUDIT = "20261125100120_audit";

it("chains what happened before there were chains, and what happens after it", async () => {
  await pool.query("CREATE DATABASE before_chains");
  const target = url.replace(/\/[^/]*$/u, "/before_chains");
  const earlier = await mkdtemp(join(tmpdir(), "gior-earlier-"));
  for (const name of await readdir(MIGRATIONS))
    if (name < AUDIT) await cp(join(MIGRATIONS, name), join(earlier, name), { recursive: true });
  await migrate(target, earlier);
  const client = new pg.Client({ connectionString: target });
  await client.connect();
  const happen =
    "INSERT INTO events (kind, subject, subject_id, detail) SELECT 'x', 'reports', n % 3, '{\"a\": 1}' FROM generate_series(1, 20) n";
  await client.query(happen);
  await migrate(target, MIGRATIONS);
  await client.query(happen);
  const { broken, events, chains } = await verify({
    read: async (sql, values = []) => (await client.query(sql, [...values])).rows as never,
  });
  await client.end();
  await rm(earlier, { recursive: true });
  expect({ broken, events, chains }).toEqual({ broken: [], events: 40, chains: 3 });
});
