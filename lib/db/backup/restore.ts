import { createHash } from "node:crypto";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { migrate } from "../migrate";
import { Trouble } from "../trouble";
import { fileOf, type Manifest } from "./manifest";
import { openBackup, type Backup } from "./open";

/**
 * Fills an empty database from a backup, in one transaction: at the level of the backup first, then brought
 * to that of the code. Gives the manifest. Refuses: a database that holds anything, a backup that is damaged
 * or newer than the code.
 */
export async function restoreBackup(
  databaseUrl: string,
  file: string,
  progress: (table: string, rows: number) => void = () => undefined,
): Promise<Manifest> {
  const backup = await openBackup(file);
  try {
    await refuseFilled(databaseUrl);
    await migrate(databaseUrl, undefined, backup.manifest.migrations.at(-1));
    await fill(databaseUrl, backup, progress);
    await migrate(databaseUrl);
    return backup.manifest;
  } finally {
    backup.close();
  }
}

async function refuseFilled(databaseUrl: string): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ filled: boolean }>(
      "SELECT to_regclass('public.events') IS NOT NULL AS filled",
    );
    const filled = rows[0]?.filled && (await client.query("SELECT FROM events LIMIT 1")).rowCount;
    if (filled) throw new Trouble("database-not-empty", "目标数据库不是空的：恢复只写入空数据库");
  });
}

async function fill(
  databaseUrl: string,
  backup: Backup,
  progress: (table: string, rows: number) => void,
): Promise<void> {
  const { migrations, tables, sequences } = backup.manifest;
  await withClient(databaseUrl, async (client) => {
    await client.query("BEGIN");
    await refuseOtherLevel(client, migrations);
    const names = Object.keys(tables).map((name) => pg.escapeIdentifier(name));
    const guards = (await client.query<{ sql: string }>(ALWAYS)).rows;
    for (const name of names) await client.query(`ALTER TABLE public.${name} DISABLE TRIGGER ALL`);
    await client.query(`TRUNCATE ${names.map((name) => `public.${name}`).join(", ")}`);
    for (const [table, { rows, sha256 }] of Object.entries(tables)) {
      const got = await copyInto(client, table, await backup.read(fileOf(table)));
      if (got.rows !== rows || got.sha256 !== sha256)
        throw new Trouble("backup-damaged", `备份中 ${table} 的内容与清单不符`);
      progress(table, rows);
    }
    for (const [name, value] of Object.entries(sequences))
      if (value !== null) await client.query("SELECT setval(to_regclass($1), $2)", [`public.${name}`, value]);
    for (const name of names) await client.query(`ALTER TABLE public.${name} ENABLE TRIGGER ALL`);
    for (const { sql } of guards) await client.query(sql);
    await client.query("COMMIT");
  });
}

async function refuseOtherLevel(client: pg.Client, migrations: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1",
  );
  const known = rows.map(({ name }) => name);
  if (known.join() !== migrations.join())
    throw new Trouble("backup-of-another-version", "备份来自另一个版本，请用不早于它的程序恢复");
}

async function copyInto(client: pg.Client, table: string, source: NodeJS.ReadableStream) {
  const hash = createHash("sha256");
  const target = client.query(copyFrom(`COPY public.${pg.escapeIdentifier(table)} FROM STDIN`));
  source.on("data", (chunk: Buffer) => hash.update(chunk));
  await pipeline(source, target);
  return { rows: target.rowCount, sha256: hash.digest("hex") };
}

async function withClient<T>(databaseUrl: string, body: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl, statement_timeout: 0 });
  await client.connect();
  try {
    return await body(client);
  } finally {
    await client.end();
  }
}

/** Guards stand against every role; ENABLE TRIGGER ALL would forget that. */
const ALWAYS = `
SELECT format('ALTER TABLE %s ENABLE ALWAYS TRIGGER %I', tgrelid::regclass, tgname) AS sql
FROM pg_trigger WHERE tgenabled = 'A' AND NOT tgisinternal`;
