import { existsSync, readdirSync, readFileSync } from "node:fs";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { startArchiveReader, type ArchiveReader } from "@/lib/bin/archive-reader";
import { choosePlace } from "@/lib/commands/archive/choose-place";
import { dropFile } from "@/lib/commands/archive/drop-file";
import { keepArchive } from "@/lib/commands/archive/keep-archive";
import { endOffices } from "@/lib/commands/end-offices";
import { openBatch } from "@/lib/commands/archive/open-batch";
import { receiveFile } from "@/lib/commands/archive/receive-file";
import { startReport } from "@/lib/commands/start-report";
import { db, query } from "@/lib/db/client";
import { command } from "@/lib/db/command";
import { testDatabase } from "@/lib/db/test-database";
import { fixture } from "@/lib/formats/fixtures/alter";
import { packZip } from "@/lib/formats/zip/pack";
import { batchOf, type Batch, type ItemLine } from "@/lib/queries/archive/batch-of";
import { itemOf } from "@/lib/queries/archive/item-of";
import { eachInZip } from "@/lib/queries/shared/open-zip-apart";
import { reportForEditing } from "@/lib/queries/report-for-editing";
import { officeTypeOf } from "@/lib/report/office-type";
import type { Actor } from "@/lib/report/permissions";
import { refuse } from "@/lib/report/refusal";
import { filedBy, typicalBureau } from "@/lib/samples/filings";
import { sourceText } from "@/lib/samples/source-text";
import { outcomeOf, refusalOf } from "./test-reports";
import { testActor, testDistrict, type TestDistrict } from "./test-district";

const { url } = testDatabase();
const REPORTS = join(process.cwd(), "../shared/reports");
const present = existsSync(REPORTS);
if (!present) console.log(`SKIPPED: ${REPORTS} is not beside the checkout`);

let reader: ArchiveReader | null = null;
afterEach(async () => {
  await reader?.stop();
  reader = null;
});

let regions = 0;

type Region = { readonly district: TestDistrict; readonly actor: Actor };

async function region(names: readonly string[] = [], year = 2024): Promise<Region> {
  regions += 1;
  const district = await testDistrict(`archive-${regions}`, { year });
  for (const fullName of names) await addOffice(district.regionId, fullName);
  const actor = await testActor(district, district.regionId, {
    role: "reviewer",
    username: `archivist-${regions}`,
  });
  return { district, actor };
}

async function addOffice(regionId: number, fullName: string): Promise<number> {
  return command(null, async (tx) => {
    const slug = `archived-${regionId}-${await tx.office.count()}`;
    const type = officeTypeOf(fullName);
    const { id } = await tx.office.create({
      data: { regionId, parentId: regionId, fullName, shortName: fullName, slug, type },
    });
    return { events: [{ subject: "offices", subjectId: id, kind: "create" }], result: id };
  });
}

const bytes = (text: string) => new TextEncoder().encode(text);

/** Hands files in as one batch and has them read. */
async function readIn(actor: Actor, files: Readonly<Record<string, Uint8Array>>): Promise<Batch> {
  const { id } = await openBatch(actor);
  for (const [path, content] of Object.entries(files)) await receiveFile(actor, id, { path, bytes: content });
  reader ??= startArchiveReader();
  return allRead(actor, id);
}

async function allRead(actor: Actor, id: number): Promise<Batch> {
  await vi.waitFor(
    async () => expect(await db.archiveItem.count({ where: { batchId: id, state: "waiting" } })).toBe(0),
    { timeout: 100_000, interval: 100 },
  );
  return batchOf(actor, id);
}

const placesOf = ({ items, offices }: Batch) =>
  Object.fromEntries(
    items.map(({ name, officeId, year }) => [name, [offices.get(officeId ?? 0) ?? null, year]]),
  );

function only({ items }: Batch): ItemLine {
  const [item] = items;
  if (!item || items.length !== 1) throw new RangeError("one file was expected");
  return item;
}

async function keep(actor: Actor, { id, officeId, year }: ItemLine) {
  if (officeId === null || year === null) throw new RangeError("its place is not known");
  return keepArchive(actor, id, { officeId, year });
}

/** A report of the first office as it wrote it, without a portal. */
function written({ offices }: TestDistrict, year: number): string {
  const [office] = offices;
  if (!office) throw new RangeError("no office");
  return sourceText(filedBy(typicalBureau(WRITTEN), office)).replaceAll(String(WRITTEN), String(year));
}

const WRITTEN = 2024;

describe("past reports brought in together", () => {
  it("each find office and year, by title, former name, file or folder; what is doubtful is for a person", async () => {
    const { district, actor } = await region(["青禾区苇渡镇人民政府"]);
    const text = written(district, 2022);
    const untitled = text
      .replace(/^# .*$/mu, "")
      .replaceAll("2022", "")
      .replaceAll("青禾区第1局", "本局");
    const batch = await readIn(actor, {
      "甲.md": bytes(text),
      "2021/苇渡镇.md": bytes(untitled),
      "某处.md": bytes(untitled.replace("一、", "一、 ")),
      "乙.md": bytes(text.replaceAll("青禾区第1局", "白石区第1局")),
      "照片.png": Buffer.from("89504e470d0a1a0a0000", "hex"),
    });
    expect(batch.items.map(({ name, standing, needs }) => [name, standing, needs])).toEqual([
      ["甲.md", "ready", []],
      ["2021/苇渡镇.md", "ready", []],
      ["某处.md", "person", ["office", "year"]],
      ["乙.md", "person", ["office"]],
      ["照片.png", "unreadable", []],
    ]);
    expect(placesOf(batch)).toMatchObject({
      "甲.md": ["青禾区第1局", 2022],
      "2021/苇渡镇.md": ["青禾区苇渡镇人民政府", 2021],
    });
    expect(batch.items.at(-1)?.trouble).toContain("图片");
  });

  it.runIf(present)("from published reports: every one its office and year, none wrong", async () => {
    const files = ["seeds", "complete"].flatMap((part) =>
      readdirSync(join(REPORTS, part))
        .filter((name) => name.endsWith(".txt"))
        .map((name) => `${part}/${name}`),
    );
    const { actor } = await region(
      Object.values(PUBLISHED)
        .map(([office]) => office)
        .filter((office, at, all) => all.indexOf(office) === at),
      2026,
    );
    const batch = await readIn(
      actor,
      Object.fromEntries(files.map((name) => [name, readFileSync(join(REPORTS, name))])),
    );
    expect(placesOf(batch)).toEqual(PUBLISHED);
    const kept = await Promise.all(
      batch.items.filter(({ enterable }) => enterable).map((item) => keep(actor, item)),
    );
    expect(kept.length).toBe(files.length);
  });
});

const PUBLISHED: Readonly<Record<string, readonly [string, number]>> = {
  "seeds/000.txt": ["红旗区人民政府办公室", 2022],
  "seeds/001.txt": ["红旗区小店镇人民政府", 2022],
  "seeds/002.txt": ["二七区人民政府办公室", 2022],
  "seeds/003.txt": ["西工区红山街道办事处", 2023],
  "seeds/004.txt": ["红旗区政务服务和大数据管理局", 2023],
  "complete/001.txt": ["淮安市洪泽区人民政府", 2023],
  "complete/002.txt": ["淮安市洪泽区人民政府", 2024],
  "complete/003.txt": ["淮安市人民政府", 2024],
  "complete/004.txt": ["宿迁市人民政府", 2023],
  "complete/005.txt": ["宿迁市人民政府", 2024],
  "complete/008.txt": ["上海市人民政府办公厅", 2019],
  "complete/012.txt": ["测试市人民政府", 2025],
};

const CARRIED = "applications:carriedOut|natural";

describe("a past report that is entered", () => {
  it("is published as the archive, with the file and who confirmed it on record", async () => {
    const { district, actor } = await region();
    const text = written(district, 2022);
    const batch = await readIn(actor, { "2022/甲.md": bytes(text) });
    const item = only(batch);
    const { reportId } = await keep(actor, item);
    const report = await db.report.findUniqueOrThrow({
      where: { id: reportId },
      select: {
        archive: true,
        state: true,
        year: true,
        edition: true,
        seasonId: true,
        publications: { select: { number: true, outbox: true } },
      },
    });
    expect(report).toMatchObject({
      archive: true,
      state: "published",
      year: 2022,
      edition: "2021",
      seasonId: null,
    });
    expect(report.publications.map(({ number, outbox }) => [number, outbox.length])).toEqual([[1, 1]]);
    const [event] = await db.event.findMany({ where: { subject: "reports", subjectId: reportId } });
    expect(event).toMatchObject({
      kind: "archive",
      actorId: actor.accountId,
      detail: { file: "2022/甲.md", confirmedBy: actor.name },
    });
    const { sha256 } = await db.archiveItem.findUniqueOrThrow({
      where: { id: item.id },
      select: { sha256: true },
    });
    expect(event?.detail).toMatchObject({ sha256 });
  });

  it("keeps what was not printed as NULL and a wrong total as printed", async () => {
    const { district, actor } = await region();
    const wrong = written(district, 2021).replace(
      /^(.*\(七\) 总计.*\t)(\d+)$/mu,
      (_, row: string, total: string) => `${row}${Number(total) + 1}`,
    );
    const blank = wrong.replace(/^(行政许可\t)\d+$/mu, "$1");
    const batch = await readIn(actor, { "甲.md": bytes(blank) });
    expect(only(batch).needs).toEqual(["missing", "totals"]);
    expect(only(batch)).toMatchObject({ standing: "person", enterable: true });
    const { reportId } = await keep(actor, only(batch));
    const [row] = await query<{ blanks: number; broken: string[] }>(
      `SELECT (SELECT count(*)::int FROM unnest("values") v WHERE v IS NULL) AS blanks,
         public.broken_equations(edition, "values") AS broken FROM revisions WHERE report_id = $1`,
      [reportId],
    );
    expect(row?.blanks).toBe(1);
    expect(row?.broken.length).toBeGreaterThan(0);
  });

  it("carries over: a draft of the year after begins with its 结转下年度", async () => {
    const { district, actor } = await region();
    const [office] = district.offices;
    const batch = await readIn(actor, { "年报.docx": fixture("edition-2019.docx") });
    await choosePlace(actor, only(batch).id, { officeId: office?.id ?? 0, year: 2023 });
    const chosen = only(await batchOf(actor, batch.id));
    await keep(actor, chosen);
    const clerk = await testActor(district, office?.id ?? 0, { role: "clerk", username: "carries-over" });
    const { id } = await startReport(clerk, district.seasonId);
    const printed = z
      .object({ values: z.record(z.string(), z.number()) })
      .parse(JSON.parse(fixture("edition-2019.json").toString("utf8")));
    const entry = await db.draftEntry.findUniqueOrThrow({
      where: { reportId_key: { reportId: id, key: "applications:received:carriedIn|natural" } },
    });
    expect([entry.raw, entry.source]).toEqual([String(printed.values[CARRIED]), "carry"]);
    expect(Number(entry.raw)).toBeGreaterThan(0);
    const { previous } = await reportForEditing(clerk, id);
    expect(previous?.year).toBe(2023);
  });

  it("is in the name the office had then", async () => {
    const { district, actor } = await region();
    const [office] = district.offices;
    await command(null, async (tx) => {
      await tx.officeName.create({
        data: {
          officeId: office?.id ?? 0,
          fullName: "青禾区旧名局",
          shortName: "区旧名局",
          slug: "old",
          untilOn: new Date("2022-12-31"),
        },
      });
      return {
        events: [{ subject: "offices", subjectId: office?.id ?? 0, kind: "rename" }],
        result: undefined,
      };
    });
    const batch = await readIn(actor, {
      "甲.md": bytes(written(district, 2021).replaceAll("青禾区第1局", "青禾区旧名局")),
    });
    const { reportId } = await keep(actor, only(batch));
    const { content } = await db.revision.findFirstOrThrow({ where: { reportId } });
    expect(JSON.parse(content)).toMatchObject({
      title: "青禾区旧名局2021年政府信息公开工作年度报告",
      office: { name: "青禾区旧名局" },
    });
  });

  it("is never replaced, doubled or entered for a year filed here", async () => {
    const { district, actor } = await region();
    const text = written(district, 2022);
    const batch = await readIn(actor, {
      "甲.md": bytes(text),
      "乙.md": bytes(`${text}\n`),
      "丙.md": bytes(written(district, 2024)),
    });
    expect(batch.items.map(({ needs }) => needs)).toEqual([["twin"], ["twin"], ["season"]]);
    const [one, two, season] = batch.items;
    if (!one || !two || !season) throw new RangeError("three files were expected");
    const outcomes = await Promise.all([outcomeOf(keep(actor, one)), outcomeOf(keep(actor, two))]);
    expect(outcomes.toSorted()).toEqual(["blocked", "done"]);
    expect(await outcomeOf(keep(actor, season))).toBe("blocked");
    const entered = outcomes[0] === "done" ? one : two;
    expect((await refusalOf(keep(actor, entered))).issues[0]?.message).toContain("已经入库");
    expect(await outcomeOf(dropFile(actor, entered.id))).toBe("stale");
    await expect(rewritten(entered.id, batch.id)).rejects.toThrow("archive_item_fixed");
    expect(await db.report.count({ where: { office: { regionId: district.regionId } } })).toBe(1);
  });

  it("is held back for a year before which its office was closed, with the way out", async () => {
    const { district, actor } = await region();
    const administrator = await testActor(district, district.regionId, {
      role: "administrator",
      username: `ends-${regions}`,
    });
    const [closing = 0, going = 0] = district.offices.map(({ id }) => id);
    const ending = { ending: "abolished", offices: [closing], successors: [going] } as const;
    const nothing = { founded: [], accounts: [], closedOn: "2021-12-31" };
    await endOffices(administrator, { ...ending, ...nothing });
    const batch = await readIn(actor, { "甲.md": bytes(written(district, 2022)) });
    const { code, issues } = await refusalOf(keep(actor, only(batch)));
    expect([code, issues[0]?.message]).toEqual(["blocked", expect.stringContaining("请改为承继单位")]);
    await choosePlace(actor, only(batch).id, { officeId: going, year: null });
    expect(await outcomeOf(keep(actor, only(await batchOf(actor, batch.id))))).toBe("done");
  });

  it("is the one on the screen: after another hand has chosen otherwise it is refused", async () => {
    const { district, actor } = await region();
    const batch = await readIn(actor, { "甲.md": bytes(written(district, 2022)) });
    await choosePlace(actor, only(batch).id, { officeId: null, year: 2021 });
    expect(await outcomeOf(keep(actor, only(batch)))).toBe("stale");
  });
});

/** Past every command: only the database stands in between. */
function rewritten(id: number, batchId: number): Promise<void> {
  return command(null, async (tx) => {
    await tx.archiveItem.update({ where: { id }, data: { year: 2020 } });
    return { events: [{ subject: "archive_batches", subjectId: batchId, kind: "tried" }], result: undefined };
  });
}

describe("a batch", () => {
  it("is known to its region alone, and to no clerk", async () => {
    const { district, actor } = await region();
    const batch = await readIn(actor, { "甲.md": bytes(written(district, 2022)) });
    const { actor: stranger } = await region();
    const clerk = await testActor(district, district.offices[0]?.id ?? 0, {
      role: "clerk",
      username: "curious",
    });
    for (const who of [stranger, clerk]) {
      expect(await outcomeOf(batchOf(who, batch.id))).toBe("not-found");
      expect(await outcomeOf(itemOf(who, batch.id, only(batch).id))).toBe("not-found");
      expect(await outcomeOf(keep(who, only(batch)))).toBe("not-found");
      expect(await outcomeOf(choosePlace(who, only(batch).id, { officeId: null, year: 2020 }))).toBe(
        "not-found",
      );
      expect(await outcomeOf(dropFile(who, only(batch).id))).toBe("not-found");
      expect(await outcomeOf(receiveFile(who, batch.id, { path: "a", bytes: bytes("a") }))).toBe("not-found");
    }
    expect(await outcomeOf(openBatch(clerk))).toBe("not-allowed");
  });

  it("takes a file once, by its bytes and by its name", async () => {
    const { actor } = await region();
    const { id } = await openBatch(actor);
    expect(await receiveFile(actor, id, { path: "甲.md", bytes: bytes("一") })).toMatchObject({ same: null });
    expect(await receiveFile(actor, id, { path: "乙.md", bytes: bytes("一") })).toMatchObject({
      same: "甲.md",
    });
    expect(await receiveFile(actor, id, { path: "甲.md", bytes: bytes("二") })).toMatchObject({
      same: "甲.md",
    });
  });

  it("goes on where a killed reader left it: every file is read, none twice", async () => {
    const { district, actor } = await region();
    const { id } = await openBatch(actor);
    for (let year = 2019; year < 2023; year += 1)
      for (const copy of [1, 2])
        await receiveFile(actor, id, {
          path: `${year}-${copy}.md`,
          bytes: bytes(`${written(district, 2021)}\n${year} ${copy}`),
        });
    for (const life of [700, 1_800]) await liveAndDie(life);
    const left = await db.archiveItem.count({ where: { batchId: id, state: "waiting" } });
    expect(left).toBeGreaterThan(0);
    reader = startArchiveReader();
    const batch = await allRead(actor, id);
    expect(batch.items.map(({ standing }) => standing)).not.toContain("unreadable");
    const events = await db.event.findMany({
      where: { subject: "archive_batches", subjectId: id, kind: "read" },
    });
    expect(events.length).toBe(8);
    expect(await db.archiveItem.count({ where: { batchId: id, bytes: { not: null } } })).toBe(0);
  });
});

const READER = `
  import("@/lib/bin/archive-reader").then(({ startArchiveReader }) => {
    startArchiveReader();
    console.log("started");
  });`;

/** Runs a reader of its own and kills it so many milliseconds after it began. */
async function liveAndDie(life: number): Promise<void> {
  const child = spawn(process.execPath, ["--import", "tsx", "-e", READER], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  await once(child.stdout, "data");
  setTimeout(() => child.kill("SIGKILL"), life);
  await ended;
}

describe("a zip of past reports", () => {
  const handedIn = (actor: Actor, batchId: number, body: AsyncIterable<Uint8Array>) =>
    eachInZip(body, "年报.zip", async (file) => void (await receiveFile(actor, batchId, file)));

  async function* inPieces(whole: Uint8Array): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < whole.length; at += 50_000) yield whole.subarray(at, at + 50_000);
  }

  it("is unpacked apart while it comes in; a bad file in it stands with its reason beside the good ones", async () => {
    const { district, actor } = await region();
    const { id } = await openBatch(actor);
    const files = new Map<string, Uint8Array>([
      ["2022/甲.md", bytes(written(district, 2022))],
      ["2019/教育.docx", fixture("edition-2019.docx")],
      ["../外面.md", bytes("x")],
    ]);
    await handedIn(actor, id, inPieces(packZip(files)));
    reader = startArchiveReader();
    const { items } = await allRead(actor, id);
    expect(items.map(({ name, standing }) => [name, standing])).toEqual([
      ["2022/甲.md", "ready"],
      ["2019/教育.docx", "person"],
      ["../外面.md", "unreadable"],
    ]);
  });

  it("that is none, or is refused on the way, leaves nothing behind and says so", async () => {
    const { actor } = await region();
    const { id } = await openBatch(actor);
    expect((await refusalOf(handedIn(actor, id, inPieces(bytes("not a zip"))))).code).toBe("unreadable");
    async function* tooMuch(): AsyncGenerator<Uint8Array> {
      yield bytes("PK");
      throw refuse("too-large", "提交的内容超过 200 MB");
    }
    expect((await refusalOf(handedIn(actor, id, tooMuch()))).code).toBe("too-large");
    expect(await db.archiveItem.count({ where: { batchId: id } })).toBe(0);
  });
});
