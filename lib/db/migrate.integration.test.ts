import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { migrate } from "./migrate";
import { testDatabase } from "./test-database";

const { pool, url } = testDatabase();
const FUNCTION =
  "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $x$ BEGIN RETURN 1; END $x$; SELECT f();";

let folder = "";
let target = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "gior-migrations-"));
  const name = `m_${randomUUID().replaceAll("-", "")}`;
  await pool.query(`CREATE DATABASE ${name}`);
  target = url.replace(/\/[^/]*$/u, `/${name}`);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("migrating", () => {
  it("applies what is missing, in order and once, functions quoted with dollars included", async () => {
    await write("1_init", "CREATE TABLE a (n int);");
    expect(await migrate(target, folder)).toEqual(["1_init"]);
    await write("2_more", FUNCTION);
    expect(await migrate(target, folder)).toEqual(["2_more"]);
    expect(await migrate(target, folder)).toEqual([]);
    expect(await applied()).toEqual([
      { migration_name: "1_init", finished: true, applied_steps_count: 1, length: 64 },
      { migration_name: "2_more", finished: true, applied_steps_count: 1, length: 64 },
    ]);
  });

  it("lets many start at once: one migrates, the others wait and find it done", async () => {
    await write("1_init", "CREATE TABLE a (n int);");
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => migrate(target, folder)));
    expect(outcomes.flat()).toEqual(["1_init"]);
  });

  it("leaves nothing of a migration that fails, and says which", async () => {
    await write("1_init", "CREATE TABLE a (n int); SELECT 1/0;");
    await expect(migrate(target, folder)).rejects.toMatchObject({
      code: "migration-failed",
      message: "迁移 1_init 执行失败（division by zero）",
    });
    expect(await applied()).toEqual([]);
    await write("1_init", "CREATE TABLE a (n int);");
    expect(await migrate(target, folder)).toEqual(["1_init"]);
  });

  it("leaves a database alone that is newer than the code", async () => {
    await write("1_init", "CREATE TABLE a (n int);");
    await write("9_future", "CREATE TABLE b (n int);");
    await migrate(target, folder);
    await rm(join(folder, "9_future"), { recursive: true });
    await expect(migrate(target, folder)).rejects.toMatchObject({ code: "database-newer" });
  });

  it("refuses an applied migration that was changed afterwards", async () => {
    await write("1_init", "CREATE TABLE a (n int);");
    await migrate(target, folder);
    await write("1_init", "CREATE TABLE a (n bigint);");
    await expect(migrate(target, folder)).rejects.toMatchObject({ code: "migration-changed" });
  });

  it("says so when the database cannot be reached", async () => {
    await expect(migrate("postgresql://nobody@127.0.0.1:1/x", folder)).rejects.toMatchObject({
      code: "database-unreachable",
    });
  });
});

async function write(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, "migration.sql"), sql);
}

async function applied(): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: target });
  await client.connect();
  const { rows } = await client.query(
    `SELECT migration_name, finished_at IS NOT NULL AS finished, applied_steps_count, length(checksum)
     FROM _prisma_migrations ORDER BY migration_name`,
  );
  await client.end();
  return rows;
}
