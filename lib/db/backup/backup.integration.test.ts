import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stagesOf } from "@/prisma/guards/stages";
import { createWorld, event, transaction } from "@/prisma/guards/world";
import { testDatabase } from "../test-database";
import { restoreBackup } from "./restore";
import { takeBackup } from "./take";

const { pool, url } = testDatabase();
const { published } = stagesOf(pool);
const AT = new Date("2026-02-01T00:00:00Z");

let folder = "";
let file = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gior-backup-"));
  file = join(folder, "whole.zip");
  await published();
  await createWorld(pool);
});
afterAll(() => rm(folder, { recursive: true }));

async function emptyDatabase(): Promise<string> {
  const name = `restored_${randomBytes(6).toString("hex")}`;
  await pool.query(`CREATE DATABASE ${name}`);
  return url.replace(/\/[^/]*$/u, `/${name}`);
}

async function within<T>(database: string, body: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  return body(client).finally(() => client.end());
}

/** Every row of every table, as text, with how the guards stand. */
const contents = (database: string) =>
  within(database, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1",
    );
    const all: Record<string, unknown> = {};
    for (const { name } of rows)
      all[name] = (
        await client.query(
          `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS md5, count(*) FROM ${name} t`,
        )
      ).rows[0];
    const triggers =
      "SELECT tgrelid::regclass::text, tgname, tgenabled FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2";
    return { all, triggers: (await client.query(triggers)).rows };
  });

describe("a backup", () => {
  it("brings back every row, every sequence and every guard", async () => {
    const manifest = await takeBackup(url, file, AT);
    const restored = await emptyDatabase();
    expect(await restoreBackup(restored, file)).toEqual(manifest);
    expect(await contents(restored)).toEqual(await contents(url));
    await within(restored, async (client) => {
      const { rows } = await client.query<{ id: number }>("SELECT max(id) AS id FROM reports");
      const next = await client.query<{ id: number }>("SELECT nextval('reports_id_seq')::int AS id");
      expect(next.rows[0]?.id).toBeGreaterThan(rows[0]?.id ?? 0);
      await expect(client.query("DELETE FROM events")).rejects.toThrow(/immutable/u);
    });
  });

  it("is of one moment, whatever is written meanwhile", async () => {
    const { office } = await createWorld(pool);
    let writing = true;
    const busy = (async () => {
      while (writing) await transaction(pool, (client) => event(client, "offices", office));
    })();
    const manifest = await takeBackup(url, join(folder, "busy.zip"), AT);
    writing = false;
    await busy;
    const restored = await emptyDatabase();
    await restoreBackup(restored, join(folder, "busy.zip"));
    const { rows } = await within(restored, (client) =>
      client.query<{ n: number }>("SELECT count(*)::int AS n FROM events"),
    );
    expect(rows[0]?.n).toBe(manifest.tables["events"]?.rows);
  });

  it("is refused by a database that holds anything, and when it is damaged or cut short", async () => {
    await expect(restoreBackup(url, file)).rejects.toMatchObject({ code: "database-not-empty" });
    const bytes = await readFile(file);
    const { size } = await stat(file);
    await writeFile(join(folder, "short.zip"), bytes.subarray(0, size - 100));
    await expect(restoreBackup(await emptyDatabase(), join(folder, "short.zip"))).rejects.toMatchObject({
      code: "backup-damaged",
    });
    await expect(restoreBackup(await emptyDatabase(), join(folder, "none.zip"))).rejects.toMatchObject({
      code: "backup-damaged",
    });
  });
});
