import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startEmbedded, type Embedded } from "./embedded";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "gior-embedded-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("a database of our own", () => {
  it("speaks UTF-8, orders by code point, and keeps what was written over a stop", async () => {
    await using(await startEmbedded(folder), async (client) => {
      const { rows } = await client.query(
        "SELECT pg_encoding_to_char(encoding) AS encoding, datlocale FROM pg_database WHERE datname = 'portal'",
      );
      expect(rows).toEqual([{ encoding: "UTF8", datlocale: "C.UTF-8" }]);
      await remember(client);
    });
    await using(await startEmbedded(folder), remembers);
  });

  it("comes back after it was killed, the stale lock file notwithstanding", async () => {
    const first = await startEmbedded(folder);
    await connected(first, remember);
    const pid = await postmaster();
    process.kill(pid, "SIGKILL");
    await gone(pid);
    await first.stop();
    await using(await startEmbedded(folder), remembers);
  });

  it("is not deceived by a stale lock file whose number belongs to another program now", async () => {
    await using(await startEmbedded(folder), remember);
    await writeFile(lockFile(), `${process.pid}\n`);
    await using(await startEmbedded(folder), remembers);
  });

  it("takes over from a portal that was killed and left its database running", async () => {
    const code = `
      const { startEmbedded } = await import("@/lib/db/embedded");
      await startEmbedded(${JSON.stringify(folder)});
      console.log("up");`;
    const portal = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(portal.stdout, "data");
    const orphan = await postmaster();
    portal.kill("SIGKILL");
    await once(portal, "exit");
    expect(() => process.kill(orphan, 0)).not.toThrow();
    await using(await startEmbedded(folder), remember);
    expect(() => process.kill(orphan, 0)).toThrow();
  });

  it("begins anew where a first start was cut short", async () => {
    await mkdir(join(folder, "postgres/cluster-new/base"), { recursive: true });
    await using(await startEmbedded(folder), remember);
  });

  it("is refused to a second portal while one runs on the same folder, which goes on", async () => {
    await using(await startEmbedded(folder), async (client) => {
      await expect(startEmbedded(folder)).rejects.toMatchObject({ code: "data-folder-in-use" });
      await remember(client);
    });
  });

  it("says which folder it cannot write", async () => {
    await writeFile(join(folder, "file"), "");
    await expect(startEmbedded(join(folder, "file/data"))).rejects.toMatchObject({
      code: "data-folder-not-writable",
      message: `数据目录 ${join(folder, "file/data")} 不能写入（ENOTDIR）`,
    });
  });

  const root = process.getuid?.() === 0;
  if (!root) console.log("SKIPPED: runs below a folder only root may enter: not started as root");
  it.runIf(root)("runs below a folder only root may enter", async () => {
    const below = join(folder, "private", "data");
    await mkdir(join(folder, "private"), { mode: 0o700 });
    await using(await startEmbedded(below), remember);
    await using(await startEmbedded(below), remembers);
    await rm(join(await realpath(join(below, "postgres")), ".."), { recursive: true });
  });
});

async function using(database: Embedded, body: (client: pg.Client) => Promise<void>): Promise<void> {
  try {
    await connected(database, body);
  } finally {
    await database.stop();
  }
}

async function connected(database: Embedded, body: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  // A killed server breaks the connection; that is what is being tried.
  client.on("error", () => undefined);
  await client.connect();
  await body(client);
  await client.end().catch(() => undefined);
}

async function remember(client: pg.Client): Promise<void> {
  await client.query("CREATE TABLE kept AS SELECT '水务局' AS word");
}

async function remembers(client: pg.Client): Promise<void> {
  expect((await client.query("SELECT word FROM kept")).rows).toEqual([{ word: "水务局" }]);
}

function lockFile(): string {
  return join(folder, "postgres/cluster/postmaster.pid");
}

async function postmaster(): Promise<number> {
  return Number((await readFile(lockFile(), "utf8")).split("\n")[0]);
}

/** Until the number is free again; the children of a killed server end by themselves. */
async function gone(pid: number): Promise<void> {
  await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
