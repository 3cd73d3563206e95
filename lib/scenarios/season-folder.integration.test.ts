import { execFile } from "node:child_process";
import { createServer, type Server, type ServerResponse } from "node:http";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/test-database";
import { match } from "@/lib/document/match";
import { readFile as readReport } from "@/lib/formats/read";
import { writeSeason } from "@/lib/publish/season-folder/write-season";
import { testActor, testDistrict } from "./test-district";
import { reportIn, sampleFor, type Desk } from "./test-reports";

testDatabase();

const district = await testDistrict("plain-files", { agencies: 4 });
const reviewer = await testActor(district, district.regionId, {
  role: "reviewer",
  username: "plain-reviewer",
});
const desks: Desk[] = [];
for (const [at, { id }] of district.offices.slice(0, 3).entries()) {
  const clerk = await testActor(district, id, { role: "clerk", username: `plain-clerk-${at}` });
  desks.push({ district, clerk, reviewer });
}

let folder = "";
let server: Server;
const quiet = { year: district.year, tell: () => undefined };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plain-files-"));
  for (const desk of desks.slice(0, 2)) await reportIn("published", desk);
  server = createServer((request, response) => void plainAnswer(request.url ?? "/", response)).listen(0);
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

describe("a season as one folder", () => {
  it("is told of report by report while it is written", async () => {
    const told: string[] = [];
    const effect = await writeSeason({ ...quiet, folder, tell: (done, of) => told.push(`${done}/${of}`) });
    expect(told).toEqual(["1/2", "2/2"]);
    expect(effect).toMatchObject({ reports: 2, kept: 0, removed: 0 });
  });

  it("leads by its links to every file, below whatever address it is served", async () => {
    const seen = await crawled("/some/where/index.html");
    const files = await filesBelow(folder);
    const reached = new Set([...seen.keys()].map((url) => url.replace("/some/where/", "")));
    const unlinked = files.filter((path) => !reached.has(path) && !/manifest\.json$/u.test(path));
    expect(unlinked).toEqual([]);
    expect([...seen.values()].every((status) => status === 200)).toBe(true);
  });

  it("holds the whole report: page, data and documents that say the same", async () => {
    const files = await filesBelow(folder);
    const values = sampleFor(desks[0] ?? never()).filing.values;
    const page = files.find(
      (path) =>
        /\/\d{4}\/index\.html$/u.test(path) && files.includes(path.replace("index.html", "report.docx")),
    );
    for (const name of ["index.html", "report.docx", "report.xlsx", "report.pdf"]) {
      const path = join(folder, (page ?? "").replace("index.html", name));
      expect([name, match(await readReport(await readFile(path), name)).values]).toEqual([name, values]);
    }
  });

  it("is left untouched where nothing changed, and grows by what is published since", async () => {
    const before = await timesOf(folder);
    expect(await writeSeason({ ...quiet, folder })).toMatchObject({ written: 0, removed: 0 });
    expect(await timesOf(folder)).toEqual(before);
    await reportIn("published", desks[2] ?? never());
    const { written } = await writeSeason({ ...quiet, folder });
    const after = await timesOf(folder);
    const untouched = [...before].filter(([path, time]) => after.get(path) === time);
    expect(written).toBeGreaterThan(5);
    expect(untouched.filter(([path]) => /report\.\w+$/u.test(path))).toHaveLength(10);
  });

  it("is written by a command that says how to be called, and how far it is", async () => {
    const out = await mkdtemp(join(tmpdir(), "plain-command-"));
    const command = (...words: string[]) =>
      promisify(execFile)(process.execPath, ["--import", "tsx", "lib/bin/season-folder.ts", ...words]);
    await expect(command("今年", out)).rejects.toMatchObject({ code: 2 });
    const { stdout } = await command(String(district.year), out);
    expect(stdout).toContain("[3/3]");
    expect(stdout).toMatch(/共3份报告：写入\d+个文件/u);
    await rm(out, { recursive: true });
  });
});

/** The plainest of servers: a path is a file. The folder stands at /some/where/. */
async function plainAnswer(url: string, response: ServerResponse) {
  const path = decodeURIComponent(url.split(/[?#]/u)[0] ?? "").replace("/some/where/", "");
  const body = await readFile(join(folder, path)).catch(() => null);
  response.writeHead(body ? 200 : 404).end(body ?? "");
}

/** Every address that can be reached from one, and how it was answered. */
async function crawled(start: string): Promise<ReadonlyMap<string, number>> {
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const seen = new Map<string, number>();
  const open = [start];
  for (let url = open.shift(); url !== undefined; url = open.shift()) {
    if (seen.has(url)) continue;
    const response = await fetch(origin + url);
    seen.set(url, response.status);
    const text = await response.text();
    if (!url.endsWith(".html")) continue;
    for (const [, href = ""] of text.matchAll(/(?:href|src)="([^"#]+)(?:#[^"]*)?"/gu)) {
      expect([url, href]).not.toEqual([url, expect.stringMatching(/^\//u)]);
      if (!/^[a-z]+:/u.test(href)) open.push(new URL(href, origin + url).pathname);
    }
  }
  return seen;
}

async function filesBelow(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}

async function timesOf(root: string): Promise<ReadonlyMap<string, number>> {
  const files = await filesBelow(root);
  return new Map(
    await Promise.all(files.map(async (path) => [path, (await stat(join(root, path))).mtimeMs] as const)),
  );
}

function never(): never {
  throw new Error("no desk");
}
