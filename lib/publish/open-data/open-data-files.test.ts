import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { typicalBureau, typicalTown } from "@/lib/samples/filings";
import type { Catalogue } from "../catalogue";
import type { Publication } from "../publication";
import { PublishedFolder } from "../published-folder";
import { reportFiles } from "../report-files";
import { OpenDataFiles } from "./open-data-files";
import { entryOf, FRAME, hashOf, REGION, samplePublication } from "./sample-publication";

const OTHER = { slug: "lanxi", fullName: "岚溪区", shortName: "岚溪区" };
const BUREAU = samplePublication(typicalBureau(2025));
const TOWN = samplePublication(typicalTown(2025), { slug: "zhen" });
const ELSEWHERE = samplePublication(typicalTown(2025), { slug: "zhen", region: OTHER });
const BEFORE = samplePublication(typicalTown(2024), { slug: "zhen" });

let root = "";
beforeEach(async () => void (root = await mkdtemp(join(tmpdir(), "open-data-"))));
afterEach(() => rm(root, { recursive: true, force: true }));

describe("the data of whole years", () => {
  it("hold every report of a region and of all, once, word for word as its own data", async () => {
    await publish([BUREAU, TOWN, ELSEWHERE, BEFORE]);
    const own = await json("yunqi/jyj/2025/report.json");
    const region = await json("open-data/v1/yunqi/2025.json");
    const all = await json("open-data/v1/2025.json");
    expect(region).toMatchObject({ format: "gior/report-set/1", region: { slug: "yunqi" }, year: 2025 });
    expect(region.reports).toHaveLength(2);
    expect(region.reports).toContainEqual(own);
    expect(all.region).toBeNull();
    expect(all.reports).toEqual([...region.reports, ...(await json("open-data/v1/lanxi/2025.json")).reports]);
    const lines = (await text("open-data/v1/2025.ndjson")).trim().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual(all.reports);
    expect((await text("open-data/v1/2025.csv")).split("\r\n")).toHaveLength(1 + 3 * 200 + 1);
    expect((await text("open-data/v1/2025-wide.csv")).split("\r\n")).toHaveLength(1 + 3 + 1);
    expect((await text("open-data/v1/2025.csv")).split("\uFEFF")).toHaveLength(2);
    const index = await json("open-data/v1/index.json");
    expect(index.years.map(({ year, count }: { year: number; count: number }) => [year, count])).toEqual([
      [2025, 3],
      [2024, 1],
    ]);
  });

  it("are whole in every encoding, named in the manifest, and leave no half files", async () => {
    await publish([BUREAU, ELSEWHERE]);
    const plain = await readFile(join(root, "open-data/v1/2025.csv"));
    expect(gunzipSync(await readFile(join(root, "open-data/v1/2025.csv.gz"))).equals(plain)).toBe(true);
    expect(brotliDecompressSync(await readFile(join(root, "open-data/v1/2025.csv.br"))).equals(plain)).toBe(
      true,
    );
    expect((await json("manifest.json")).files["open-data/v1/2025.csv"]).toMatch(/^[0-9a-f]{64}$/u);
    expect((await readdir(join(root, "open-data/v1"))).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("are written anew only where something was published: not the year before, not another region", async () => {
    await publish([TOWN, ELSEWHERE, BEFORE]);
    const untouched = [
      "open-data/v1/lanxi/2025.json",
      "open-data/v1/yunqi/2024.json",
      "open-data/v1/2024.csv",
    ];
    const before = await Promise.all(untouched.map(inode));
    const changed = await inode("open-data/v1/yunqi/2025.json");
    await publish([TOWN, ELSEWHERE, BEFORE, BUREAU]);
    expect(await Promise.all(untouched.map(inode))).toEqual(before);
    expect(await inode("open-data/v1/yunqi/2025.json")).not.toBe(changed);
    expect((await json("open-data/v1/2025.json")).reports).toHaveLength(3);
  });

  it("hold a correction in the place of what it corrects", async () => {
    await publish([BUREAU, TOWN]);
    await publish([BUREAU, TOWN, correctionOf(BUREAU)]);
    const { reports } = await json("open-data/v1/2025.json");
    expect(reports.map(({ publication }: { publication: { number: number } }) => publication.number)).toEqual(
      [2, 1],
    );
  });

  it("are written again where they were lost, by a new process as well", async () => {
    await publish([BUREAU, ELSEWHERE]);
    const first = await text("open-data/v1/2025.json");
    await rm(join(root, "open-data/v1/yunqi"), { recursive: true });
    await rm(join(root, "open-data/v1/2025.json"));
    await publish([BUREAU, ELSEWHERE]);
    expect(await text("open-data/v1/2025.json")).toBe(first);
    expect((await json("open-data/v1/yunqi/2025.json")).reports).toHaveLength(1);
  });

  it("take in what is drawn later, though lists come first when a folder is written again", async () => {
    const { folder, data, catalogue } = await prepared([BUREAU, ELSEWHERE]);
    await rm(join(root, "yunqi/jyj"), { recursive: true });
    await data.follow(catalogue);
    await data.advance(Infinity);
    expect((await json("open-data/v1/2025.json")).reports).toHaveLength(1);
    await folder.write(reportFiles(FRAME, [BUREAU]));
    await data.follow(catalogue);
    await data.advance(Infinity);
    expect((await json("open-data/v1/yunqi/2025.json")).reports).toHaveLength(1);
    expect((await json("open-data/v1/2025.json")).reports).toHaveLength(2);
  });

  it("say of a report whose correction is still to be drawn what its own data say, and then the correction", async () => {
    const corrected = correctionOf(BUREAU);
    const { folder, data, catalogue } = await prepared([BUREAU]);
    const ahead = { ...catalogue, reports: [entryOf(corrected)] };
    await data.follow(ahead);
    await data.advance(Infinity);
    for (const path of ["open-data/v1/yunqi/2025-wide.csv", "open-data/v1/2025-wide.csv"]) {
      expect(await text(path)).toContain(BUREAU.sha256);
      expect(await text(path)).not.toContain(corrected.sha256);
    }
    await folder.write(reportFiles(FRAME, [BUREAU, corrected]));
    await data.follow(ahead);
    await data.advance(Infinity);
    expect((await json("open-data/v1/2025.json")).reports[0].publication.sha256).toBe(corrected.sha256);
    expect(await text("open-data/v1/2025-wide.csv")).toContain(corrected.sha256);
  });

  it("are built step by step: between two steps there is time for a report, and given up nothing is left", async () => {
    const { folder, data, catalogue } = await prepared([BUREAU, ELSEWHERE]);
    await data.follow(catalogue);
    expect(await data.advance(0)).toBe(true);
    expect(await folder.has("open-data/v1/2025.json")).toBe(false);
    await data.end();
    expect((await readdir(join(root, "open-data/v1"))).filter((name) => name.startsWith("."))).toEqual([]);
    let steps = 0;
    while (await data.advance(0)) steps += 1;
    expect(steps).toBeGreaterThan(2);
    expect((await json("open-data/v1/2025.json")).reports).toHaveLength(2);
  });
});

function correctionOf(publication: Publication): Publication {
  const content = { ...publication.content, sections: {} };
  return { ...publication, content, sha256: hashOf(content), number: 2, correctionReason: "文字有误" };
}

/** As the publisher does, by a process that knows only the folder. */
async function publish(publications: readonly Publication[]): Promise<void> {
  const { folder, data, catalogue } = await prepared(publications);
  await data.follow(catalogue);
  await data.advance(Infinity);
  await folder.seal();
}

async function prepared(publications: readonly Publication[]) {
  const folder = await PublishedFolder.open(root);
  const latest = new Map<string, Publication>();
  for (const one of publications) {
    const key = `${one.region.slug}/${one.office.slug}/${one.content.year}`;
    await folder.write(reportFiles(FRAME, [one]));
    latest.set(key, one);
  }
  const regions = [REGION, OTHER].map((region) => ({ ...region, agencies: [], years: [], seasons: [] }));
  const catalogue: Catalogue = { regions, reports: [...latest.values()].map((one, id) => entryOf(one, id)) };
  return { folder, catalogue, data: new OpenDataFiles(folder) };
}

async function text(path: string): Promise<string> {
  return readFile(join(root, path), "utf8");
}

async function json(path: string) {
  return JSON.parse(await text(path));
}

async function inode(path: string): Promise<number> {
  return (await stat(join(root, path))).ino;
}
