import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rename } from "node:fs/promises";
import { PassThrough } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import yazl from "yazl";
import { fileOf, MANIFEST_FILE, type Manifest } from "./manifest";

/**
 * Writes the whole database, as of one moment and while it is being used, into one .zip: a file a table in
 * PostgreSQL's own COPY format, and a manifest. The file has its name only when it is whole.
 * `progress` hears each table as it is done.
 */
export async function takeBackup(
  databaseUrl: string,
  file: string,
  at: Date,
  progress: (table: string, rows: number) => void = () => undefined,
): Promise<Manifest> {
  const client = new pg.Client({ connectionString: databaseUrl, statement_timeout: 0 });
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const zip = new yazl.ZipFile();
    const written = pipeline(zip.outputStream, createWriteStream(`${file}.part`, { mode: 0o600 }));
    const tables: Record<string, Manifest["tables"][string]> = {};
    for (const table of await namesBy(client, TABLES)) {
      tables[table] = await addTable(client, zip, table);
      progress(table, tables[table].rows);
    }
    const manifest = await manifestOf(client, at, tables);
    zip.addBuffer(Buffer.from(JSON.stringify(manifest, null, 1)), MANIFEST_FILE);
    zip.end();
    await written;
    await rename(`${file}.part`, file);
    return manifest;
  } finally {
    await client.end();
  }
}

async function addTable(client: pg.Client, zip: yazl.ZipFile, table: string) {
  const source = client.query(copyTo(`COPY public.${pg.escapeIdentifier(table)} TO STDOUT`));
  const hash = createHash("sha256");
  const through = new PassThrough();
  source.on("data", (chunk: Buffer) => hash.update(chunk));
  source.on("error", (error) => through.destroy(error));
  zip.addReadStream(source.pipe(through), fileOf(table));
  await finished(through);
  return { rows: source.rowCount, sha256: hash.digest("hex") };
}

async function manifestOf(client: pg.Client, at: Date, tables: Manifest["tables"]): Promise<Manifest> {
  const { rows: sequences } = await client.query<{ name: string; value: string | null }>(SEQUENCES);
  const { rows: seals } = await client.query<{ number: number; root: string }>(SEAL);
  return {
    format: "gior/backup/1",
    takenAt: at.toISOString(),
    migrations: [...(await namesBy(client, MIGRATIONS))],
    tables,
    sequences: Object.fromEntries(sequences.map(({ name, value }) => [name, value])),
    seal: seals[0] ?? null,
  };
}

async function namesBy(client: pg.Client, sql: string): Promise<readonly string[]> {
  return (await client.query<{ name: string }>(sql)).rows.map(({ name }) => name);
}

const TABLES = `
SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`;

const MIGRATIONS = `SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1`;

const SEQUENCES = `
SELECT sequencename AS name, last_value::text AS value FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1`;

const SEAL = `SELECT number, encode(root, 'hex') AS root FROM audit_seals ORDER BY number DESC LIMIT 1`;
