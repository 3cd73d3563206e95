import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { match } from "@/lib/document/match";
import { DOCUMENT_KINDS } from "@/lib/document/paper/kinds";
import { readFile as readReport } from "@/lib/formats/read";
import { pool as portal } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/test-database";
import { approve, publicationRow, publish } from "@/prisma/guards/publishing";
import { createWorld, revisionRow, submit, zeros } from "@/prisma/guards/world";
import { alone, LEADS } from "@/lib/db/alone";
import { preview } from "./preview";
import { publishAll } from "./publish-all";
import { startPublisher, type Publisher } from "./publisher";

const { pool } = testDatabase();
let folder = "";
let running: Publisher[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "published-"));
});

afterEach(async () => {
  await Promise.all(running.map((publisher) => publisher.stop()));
  running = [];
  await rm(folder, { recursive: true, force: true });
});

describe("the publisher", () => {
  it("writes page, data and every list within two seconds of publishing, whole and compressed", async () => {
    start();
    await eventually(() => text("index.html"));
    const { region, office, sha256 } = await published();
    const began = performance.now();
    const page = await eventually(() => text(`${region}/${office}/2024/index.html`), 2_000);
    await eventually(async () => (await text("open-data/reports.json")).includes(sha256) || fail(), 2_000);
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(page).toContain(`<meta name="ArticleTitle"`);
    expect(page).not.toMatch(/<script(?! type="application\/ld\+json">)/u);
    expect(await text(`${region}/index.html`)).toContain(`/${region}/${office}/2024/`);
    expect(await text(`${region}/${office}/index.html`)).toContain(`/${region}/${office}/2024/`);
    const json = JSON.parse(await text(`${region}/${office}/2024/report.json`));
    expect(json.values).toEqual(zeros());
    expect(json.publication).toMatchObject({ sha256, number: 1, url: `/${region}/${office}/2024/` });
    for (const form of ["gz", "br"]) await stat(join(folder, `${region}/${office}/2024/index.html.${form}`));
  });

  it("gives numbers without gaps in the order it published, and does nothing twice", async () => {
    for (let n = 0; n < 3; n += 1) await published();
    start();
    await allDone();
    const { rows } = await pool.query("SELECT sequence::int FROM outbox ORDER BY sequence");
    expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, at) => at + 1));
    const before = await manifest();
    await stopAll();
    await published();
    start();
    await allDone();
    const after = await manifest();
    for (const [path, sha256] of Object.entries(before).filter(([path]) => path.endsWith("2024/index.html")))
      expect(after[path]).toBe(sha256);
  });

  it("names every file in a manifest that matches the bytes", async () => {
    const { region, office } = await published();
    start();
    await allDone();
    await stopAll();
    const files = await manifest();
    expect(Object.keys(files)).toContain(`${region}/${office}/2024/report.json`);
    for (const [path, sha256] of Object.entries(files))
      expect(sha(await readFile(join(folder, path)))).toBe(sha256);
  });

  it("writes the report as Word, PDF, Excel and CSV beside its page, which links to them with their sizes", async () => {
    const { region, office, sha256 } = await published();
    start();
    await allDone();
    const page = await text(`${region}/${office}/2024/index.html`);
    const files = await manifest();
    for (const kind of DOCUMENT_KINDS) {
      const path = `${region}/${office}/2024/report.${kind}`;
      const { size } = await stat(join(folder, path));
      expect(Object.keys(files)).toContain(path);
      expect(page).toContain(`href="/${path}"`);
      expect(page).toContain(`（${Math.round(size / 1024)}\u00a0KB）`);
    }
    const reading = match(
      await readReport(await readFile(join(folder, `${region}/${office}/2024/report.docx`)), "a"),
    );
    expect(reading.values).toEqual(zeros());
    expect(await text(`${region}/${office}/2024/report.csv`)).toContain(sha256);
  });

  it("writes documents that are missing, the same bytes, while everything else is there", async () => {
    const { region, office } = await published();
    start();
    await allDone();
    await stopAll();
    const paths = DOCUMENT_KINDS.map((kind) => join(folder, `${region}/${office}/2024/report.${kind}`));
    const before = await Promise.all(paths.map((path) => readFile(path)));
    await Promise.all(paths.map((path) => rm(path)));
    start();
    const after = await eventually(() => Promise.all(paths.map((path) => readFile(path))));
    expect(after.map((bytes) => sha(bytes))).toEqual(before.map((bytes) => sha(bytes)));
  });

  it("writes what is missing again when the folder was lost, and the same bytes on a rebuild", async () => {
    const { region, office } = await published();
    start();
    const path = `${region}/${office}/2024/index.html`;
    await allDone();
    await stopAll();
    const first = await text(path);
    expect(first).toContain("report.pdf");
    await rm(join(folder, region), { recursive: true });
    start();
    await eventually(() => text(path));
    // Its documents follow, and with them the links to them.
    await expect.poll(() => text(path), { timeout: 10_000 }).toBe(first);
    await stopAll();
    expect(await publishAll(folder)).toBeGreaterThan(0);
    expect(await text(path)).toBe(first);
  });

  it("lists nothing that is not there yet, when everything is to be written again", async () => {
    const reports = [await published(), await published(), await published()];
    const pages = reports.map(({ region, office }) => `${region}/${office}/2024/index.html`);
    start();
    await eventually(() => text("index.html"));
    for (const path of pages) expect(await text(path)).toContain("<article");
    for (const { region, office } of reports)
      expect(await text(`${region}/index.html`)).toContain(`/${region}/${office}/2024/`);
  });

  it("leaves the work to one: while another leads, nothing is written, and then it takes over", async () => {
    const { region, office } = await published();
    let resign = () => {};
    let other: Promise<unknown> = Promise.resolve();
    await new Promise<void>((leading) => {
      const term = new Promise<void>((end) => (resign = end));
      other = alone(LEADS.publisher, () => (leading(), term));
    });
    start();
    expect(await publishAll(folder)).toBeNull();
    await expect(text(`${region}/${office}/2024/index.html`)).rejects.toThrow();
    resign();
    await other;
    await eventually(() => text(`${region}/${office}/2024/index.html`), 5_000);
  });

  it("goes on after its line to the database was cut", async () => {
    start();
    await eventually(() => text("index.html"));
    await pool.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database() AND application_name = 'gior-portal'",
    );
    const { region, office } = await published();
    await eventually(() => text(`${region}/${office}/2024/index.html`), 5_000);
  });

  it("publishes the very article the reviewer saw in the preview", async () => {
    const world = await createWorld(pool);
    const row = revisionRow(world, zeros());
    const revision = await submit(pool, world, row);
    await expect(preview(0)).rejects.toThrow("not-found");
    const seen = await preview(world.report);
    await approve(pool, world, revision);
    await publish(pool, world, publicationRow(world, revision, row.content_sha256));
    start();
    await allDone();
    const { region, office } = await slugs(world.office);
    const page = await text(`${region}/${office}/2024/index.html`);
    expect(articleOf(page)).toBe(articleOf(seen));
    expect(await preview(world.report)).toBe(page);
  });

  it("shows no trace of a report that is not published", async () => {
    const world = await createWorld(pool);
    await submit(
      pool,
      world,
      revisionRow(world, { ...zeros(), "disclosure:a20_5:license:decisions": 40417 }),
    );
    start();
    const { region, office } = await slugs(world.office);
    expect(await eventually(() => text(`${region}/index.html`))).toContain("未公开");
    await expect(text(`${region}/${office}/2024/index.html`)).rejects.toThrow();
    const files = await eventually(manifest);
    for (const path of Object.keys(files)) expect(await text(path)).not.toContain("40417");
  });
});

function start(): void {
  running.push(startPublisher({ folder }));
}

async function stopAll(): Promise<void> {
  await Promise.all(running.map((publisher) => publisher.stop()));
  running = [];
}

/** A report taken through review to publication as with psql; nothing is in the folder yet. */
async function published() {
  const world = await createWorld(pool);
  const row = revisionRow(world, zeros());
  const revision = await submit(pool, world, row);
  await approve(pool, world, revision);
  await publish(pool, world, publicationRow(world, revision, row.content_sha256));
  return { ...(await slugs(world.office)), sha256: row.content_sha256 };
}

async function slugs(office: number): Promise<{ region: string; office: string }> {
  const { rows } = await pool.query(
    "SELECT g.slug AS region, o.slug AS office FROM offices o JOIN offices g ON g.id = o.region_id WHERE o.id = $1",
    [office],
  );
  return rows[0];
}

async function text(path: string): Promise<string> {
  return readFile(join(folder, path), "utf8");
}

async function manifest(): Promise<Record<string, string>> {
  return JSON.parse(await text("manifest.json")).files;
}

/** Waits until nothing is left in the outbox. */
async function allDone(): Promise<void> {
  await eventually(async () => {
    const { rows } = await portal.query("SELECT FROM outbox WHERE done_at IS NULL");
    return rows.length === 0 || fail();
  });
}

async function eventually<T>(attempt: () => Promise<T>, timeout = 10_000): Promise<T> {
  return vi.waitFor(attempt, { timeout, interval: 25 });
}

function fail(): never {
  throw new Error("not yet");
}

function sha(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

function articleOf(page: string): string {
  return /<article[^]*<\/article>/u.exec(page)?.[0] ?? page;
}
