import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/test-database";
import { stagesOf } from "@/prisma/guards/stages";
import { health } from "./health";
import { serve, type WebServer } from "./web-server";

const { pool } = testDatabase();
const { published } = stagesOf(pool);

type Told = {
  readonly ok: boolean;
  readonly checks: Readonly<Record<string, { ok: boolean; says: string }>>;
};

let folder = "";
let server: WebServer;
let lost: WebServer;
let stopping = () => undefined as unknown;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gior-health-"));
  const own = health(folder);
  stopping = own.stopping;
  server = await serve({ port: 0, host: "127.0.0.1" }, [own.answer]);
  lost = await serve({ port: 0, host: "127.0.0.1" }, [health(join(folder, "gone")).answer]);
});
afterAll(async () => {
  await Promise.all([server.stop(), lost.stop()]);
  await rm(folder, { recursive: true });
});

async function ask(at: WebServer, path: string) {
  const response = await fetch(`http://127.0.0.1:${at.port}${path}`);
  return { status: response.status, told: (await response.json()) as Told };
}

describe("whether the portal can do its work", () => {
  it("is said with every reason, and lives without any", async () => {
    const { status, told } = await ask(server, "/readyz");
    expect(told).toMatchObject({ ok: true });
    expect(status).toBe(200);
    expect(Object.keys(told.checks)).toEqual(["database", "structure", "disk", "publication"]);
    expect(await ask(lost, "/livez")).toMatchObject({ status: 200, told: { ok: true } });
  });

  it("is denied where the published folder is gone", async () => {
    const { status, told } = await ask(lost, "/readyz");
    expect(status).toBe(503);
    expect(told.checks["disk"]?.ok).toBe(false);
  });

  it("is denied while the structure of the database is behind the program", async () => {
    const moved = "UPDATE _prisma_migrations SET migration_name = $2 WHERE migration_name = $1";
    await pool.query(moved, ["20261120000000_init", "elsewhere"]);
    expect((await ask(server, "/readyz")).told.checks["structure"]?.says).toContain("20261120000000_init");
    await pool.query(moved, ["elsewhere", "20261120000000_init"]);
    expect((await ask(server, "/readyz")).status).toBe(200);
  });

  it("is denied when a publication waits too long", async () => {
    await published();
    expect((await ask(server, "/readyz")).status).toBe(200);
    await pool.query("ALTER TABLE publications DISABLE TRIGGER USER");
    await pool.query("UPDATE publications SET published_at = now() - interval '10 minutes'");
    await pool.query("ALTER TABLE publications ENABLE TRIGGER USER");
    const { told } = await ask(server, "/readyz");
    expect(told.checks["publication"]).toMatchObject({ ok: false });
    expect(told.checks["publication"]?.says).toContain("1份等待公开");
  });

  it("is denied from the moment it is told to stop, while it still lives", async () => {
    stopping();
    expect((await ask(server, "/readyz")).told.checks["stopping"]?.ok).toBe(false);
    expect((await ask(server, "/livez")).status).toBe(200);
  });
});
