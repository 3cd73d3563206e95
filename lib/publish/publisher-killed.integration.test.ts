import { spawn } from "node:child_process";
import { once } from "node:events";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, describe, expect, it, vi } from "vitest";
import { testDatabase } from "@/lib/db/test-database";
import { approve, publicationRow, publish } from "@/prisma/guards/publishing";
import { createWorld, revisionRow, submit, zeros } from "@/prisma/guards/world";
import { startPublisher } from "./publisher";

const { url, pool } = testDatabase();
const folders: string[] = [];

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

const PUBLISHER = `
  import("@/lib/publish/publisher").then(({ startPublisher }) => {
    startPublisher({ folder: process.env.PUBLISHED_DIR });
    console.log("started");
  });`;

describe("a publisher killed at any moment", () => {
  it("leaves nothing half written, and the next one finishes what it began", async () => {
    const folder = await mkdtemp(join(tmpdir(), "killed-"));
    folders.push(folder);
    for (let n = 0; n < 30; n += 1) await publishOne();
    for (const life of [30, 80, 150, 250]) await liveAndDie(folder, life);
    const publisher = startPublisher({ folder });
    try {
      await vi.waitFor(async () => expect(await left()).toBe(0), { timeout: 20_000, interval: 50 });
    } finally {
      await publisher.stop();
    }
    const { rows } = await pool.query("SELECT sequence::int FROM outbox ORDER BY sequence");
    expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, at) => at + 1));
    const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
    expect(Object.keys(manifest.files).length).toBeGreaterThan(100);
    for (const [path, sha256] of Object.entries(manifest.files)) {
      const whole = await readFile(join(folder, path));
      expect(createHash("sha256").update(whole).digest("hex")).toBe(sha256);
      expect(gunzipSync(await readFile(join(folder, `${path}.gz`))).equals(whole)).toBe(true);
      expect(brotliDecompressSync(await readFile(join(folder, `${path}.br`))).equals(whole)).toBe(true);
    }
  });
});

/** Runs a publisher of its own and kills it so many milliseconds after it began. */
async function liveAndDie(folder: string, life: number): Promise<void> {
  const child = spawn(process.execPath, ["--import", "tsx", "-e", PUBLISHER], {
    env: { ...process.env, DATABASE_URL: url, PUBLISHED_DIR: folder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  await once(child.stdout, "data");
  setTimeout(() => child.kill("SIGKILL"), life);
  await ended;
}

async function publishOne(): Promise<void> {
  const world = await createWorld(pool);
  const row = revisionRow(world, zeros());
  const revision = await submit(pool, world, row);
  await approve(pool, world, revision);
  await publish(pool, world, publicationRow(world, revision, row.content_sha256));
}

async function left(): Promise<number> {
  return (await pool.query("SELECT FROM outbox WHERE done_at IS NULL")).rows.length;
}
