import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { Trouble } from "./trouble";

type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };

/** The lock `prisma migrate deploy` takes: the two never run at once. */
const LOCK = 72_707_369;

/**
 * Applies what the folder holds and the database lacks; gives the names applied. Keeps Prisma's own record,
 * so that `prisma migrate deploy` agrees. `last`: applies none that comes after it.
 * Refuses: a database newer than the folder, an applied migration changed since, one that failed.
 */
export async function migrate(
  databaseUrl: string,
  folder = join(process.cwd(), "prisma/migrations"),
  last = "\uffff",
): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  await client.connect().catch((error: unknown) => {
    throw new Trouble("database-unreachable", `连不上数据库（${reason(error)}）`, { cause: error });
  });
  try {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    await client.query("SET client_min_messages = warning");
    await client.query(RECORD).catch((error: unknown) => {
      throw new Trouble("migration-failed", `数据库不让建表（${reason(error)}）`, { cause: error });
    });
    return await applyMissing(client, await migrationsIn(folder), last);
  } finally {
    await client.end();
  }
}

async function migrationsIn(folder: string): Promise<readonly Migration[]> {
  const found = await readdir(folder, { withFileTypes: true });
  const names = found.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

async function applyMissing(
  client: pg.Client,
  migrations: readonly Migration[],
  last: string,
): Promise<readonly string[]> {
  const applied = await appliedTo(client);
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const [name, checksum] of applied) {
    const migration = known.get(name);
    if (!migration) throw new Trouble("database-newer", `数据库比程序新（含未知的迁移 ${name}），请升级程序`);
    if (migration.checksum !== checksum)
      throw new Trouble("migration-changed", `已执行的迁移 ${name} 与程序中的不一致（checksum）`);
  }
  const missing = migrations.filter(({ name }) => !applied.has(name) && name <= last);
  for (const migration of missing) await apply(client, migration);
  return missing.map(({ name }) => name);
}

async function appliedTo(client: pg.Client): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  const failed = rows.find(({ finished }) => !finished);
  if (failed) throw new Trouble("migration-failed", `迁移 ${failed.name} 上次没有执行完，请先处理`);
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

/** The file is one simple query, so that functions quoted with dollars pass whole. */
async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query("BEGIN");
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new Trouble("migration-failed", `迁移 ${name} 执行失败（${reason(error)}）`, { cause: error });
  }
}

function reason(error: unknown): string {
  if (error instanceof AggregateError) return reason(error.errors[0]);
  return error instanceof Error ? error.message || error.name : String(error);
}

const RECORD = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id                  VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum            VARCHAR(64) NOT NULL,
  finished_at         TIMESTAMPTZ,
  migration_name      VARCHAR(255) NOT NULL,
  logs                TEXT,
  rolled_back_at      TIMESTAMPTZ,
  started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;
