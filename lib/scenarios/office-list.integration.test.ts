import { describe, expect, it } from "vitest";
import { writeOffices } from "@/lib/formats/lists/offices";
import { createOffice } from "@/lib/commands/create-office";
import { importOffices, type ShownList } from "@/lib/commands/import-offices";
import { renameOffice } from "@/lib/commands/rename-office";
import { db } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/test-database";
import { packZip } from "@/lib/formats/zip/pack";
import { officesWorkbook, readingOfOffices, type OfficesRead } from "@/lib/queries/offices/list-of-offices";
import { treeOf } from "@/lib/queries/shared/tree-of";
import type { Column } from "@/lib/report/office-tree/columns";
import { countPlan } from "@/lib/report/office-tree/plan";
import type { StandingOffice } from "@/lib/report/office-tree/tree";
import type { Actor } from "@/lib/report/permissions";
import { outcomeOf, refusalOf } from "./test-reports";
import { testActor, testDistrict } from "./test-district";

testDatabase();

let serial = 0;

type Over = Readonly<Record<string, Partial<Record<Column, string>>>>;

/** A district of its own with an administrator. */
async function administrator(): Promise<Actor> {
  serial += 1;
  const district = await testDistrict(`list-${serial}`, { agencies: 3 });
  return testActor(district, district.regionId, { role: "administrator", username: `admin-${serial}` });
}

const slug = (at: number) => `list-${serial}-${at}`;

/** The exported list brought in, as is. */
async function readBack(actor: Actor): Promise<OfficesRead> {
  const { bytes, name } = await officesWorkbook(actor);
  return readingOfOffices(actor, { bytes, name });
}

/** The exported list with cells written over, as a file judged by the server. */
async function edited(actor: Actor, over: Over): Promise<OfficesRead> {
  const tree = await treeOf(db, { regionId: actor.regionId, year: null, today: "2026-03-02" });
  const offices = [...tree.offices];
  for (const [at, cells] of Object.entries(over)) {
    const index = offices.findIndex((office) => office.slug === at);
    const standing = offices[index] ?? NEW;
    const next = { ...standing, slug: at, ...namesIn(cells), ...(cells.parent && { parent: cells.parent }) };
    if (index < 0) offices.push(next);
    else offices[index] = next;
  }
  return readingOfOffices(actor, { bytes: await writeOffices({ ...tree, offices }), name: "名录.xlsx" });
}

const NEW: StandingOffice = {
  ...{ type: "bureau", fullName: "", shortName: "", slug: "", parent: "", position: 9 },
  ...{ choice: null, closedOn: null, formerNames: [] },
};

function namesIn({ fullName, shortName }: Partial<Record<Column, string>>) {
  return { ...(fullName && { fullName }), ...(shortName && { shortName }) };
}

const shown = ({ rows, year, digest, since }: OfficesRead): ShownList => {
  return { rows, year, digest, since: BigInt(since) };
};

async function eventsOf(regionId: number) {
  const offices = await db.office.findMany({ where: { regionId }, select: { id: true } });
  return db.event.findMany({
    where: { subject: "offices", subjectId: { in: offices.map(({ id }) => id) } },
    orderBy: { id: "asc" },
  });
}

describe("the list of a region's offices", () => {
  it("comes out as a workbook and changes nothing when it comes back", async () => {
    const actor = await administrator();
    const read = await readBack(actor);
    expect(countPlan(read.plan)).toEqual({ refused: 0, changed: 0, unchanged: 4 });
    const before = await eventsOf(actor.regionId);
    expect(await importOffices(actor, shown(read))).toEqual({ changed: 0 });
    expect(await eventsOf(actor.regionId)).toEqual(before);
  });

  it("does exactly what was shown, in one transaction, and once", async () => {
    const actor = await administrator();
    const read = await edited(actor, {
      [slug(0)]: { fullName: "青禾区文旅局", shortName: "区文旅局" },
      [slug(1)]: { parent: slug(0) },
      [`${slug(8)}`]: { fullName: "青禾区新设局", shortName: "区新设局", parent: slug(9) },
      [`${slug(9)}`]: { fullName: "青禾区新设委", shortName: "区新设委" },
    });
    expect(countPlan(read.plan)).toEqual({ refused: 0, changed: 4, unchanged: 2 });
    const before = await eventsOf(actor.regionId);
    expect(await importOffices(actor, shown(read))).toEqual({ changed: 4 });
    const after = (await eventsOf(actor.regionId)).slice(before.length);
    expect(after.map(({ kind }) => kind).toSorted()).toEqual(["create", "create", "move", "rename"]);
    expect(new Set(after.map(({ actorId }) => actorId))).toEqual(new Set([actor.accountId]));
    const renamed = await db.office.findUniqueOrThrow({
      where: { slug: slug(0) },
      include: { formerNames: true, children: true },
    });
    expect(renamed).toMatchObject({ fullName: "青禾区文旅局", formerNames: [{ fullName: "青禾区第1局" }] });
    expect(renamed.children.map((child) => child.slug)).toEqual([slug(1)]);
    expect(await db.office.findUnique({ where: { slug: slug(8) }, include: { parent: true } })).toMatchObject(
      {
        parent: { slug: slug(9) },
      },
    );
    expect(await importOffices(actor, shown(read))).toEqual({ changed: 0 });
    expect(countPlan((await readBack(actor)).plan)).toEqual({ refused: 0, changed: 0, unchanged: 6 });
  });

  it("leaves alone what it does not name", async () => {
    const actor = await administrator();
    const read = await readBack(actor);
    const some = await readingOfOffices(actor, {
      bytes: await writeOffices({
        ...(await treeOf(db, { regionId: actor.regionId, year: null, today: "2026-03-02" })),
        offices: [],
      }),
      name: "名录.xlsx",
    });
    expect(some.plan.absent).toHaveLength(3);
    expect(await importOffices(actor, shown(some))).toEqual({ changed: 0 });
    expect((await readBack(actor)).rows).toEqual(read.rows);
  });

  it("is not brought in where the offices changed meanwhile, and says what changed", async () => {
    const actor = await administrator();
    const read = await edited(actor, { [slug(0)]: { fullName: "青禾区文旅局" } });
    const first = await db.office.findUniqueOrThrow({ where: { slug: slug(1) } });
    const renaming = { fullName: "青禾区抢先局", shortName: "区抢先局", until: "2025-12-31" };
    await renameOffice(actor, first.id, renaming);
    const { code, detail } = await refusalOf(importOffices(actor, shown(read)));
    expect(code).toBe("stale");
    expect(detail.changes).toEqual([expect.stringContaining("青禾区抢先局更名（")]);
    expect(detail.digest).not.toBe(read.digest);
    expect(await db.officeName.count({ where: { office: { slug: slug(0) } } })).toBe(0);
  });

  it("does nothing at all where one line is refused", async () => {
    const actor = await administrator();
    const read = await edited(actor, {
      [slug(0)]: { fullName: "青禾区文旅局" },
      [slug(1)]: { fullName: "青禾区第3局" },
    });
    expect(countPlan(read.plan)).toMatchObject({ refused: 1, changed: 1 });
    expect(await outcomeOf(importOffices(actor, shown(read)))).toBe("invalid");
    expect(await db.office.findUnique({ where: { slug: slug(0) } })).toMatchObject({
      fullName: "青禾区第1局",
    });
  });

  it("is done once by two who confirm the same at once", async () => {
    const actor = await administrator();
    const read = await edited(actor, { [slug(0)]: { fullName: "青禾区文旅局" } });
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => importOffices(actor, shown(read))));
    const done = outcomes.flatMap((one) => (one.status === "fulfilled" ? [one.value.changed] : []));
    expect(done.filter((changed) => changed === 1)).toHaveLength(1);
    expect(await db.officeName.count({ where: { office: { slug: slug(0) } } })).toBe(1);
  });

  it("is refused where the file would burst, in a process of its own", async () => {
    const actor = await administrator();
    const bomb = packZip(new Map([["xl/workbook.xml", new Uint8Array(300_000_000)]]));
    const read = readingOfOffices(actor, { bytes: bomb, name: "名录.xlsx" });
    expect(["too-large", "unreadable"]).toContain((await refusalOf(read)).code);
  });

  it("is there for administrators alone", async () => {
    const actor = await administrator();
    const read = await readBack(actor);
    const clerk: Actor = { ...actor, role: "clerk" };
    expect(await outcomeOf(officesWorkbook(clerk))).toBe("not-found");
    expect(await outcomeOf(readBack(clerk))).toBe("not-found");
    expect(await outcomeOf(importOffices(clerk, shown(read)))).toBe("not-allowed");
  });
});

describe("a name an office bore", () => {
  it("is given to no other, nor is that of one that is no more", async () => {
    const actor = await administrator();
    const first = await db.office.findUniqueOrThrow({ where: { slug: slug(0) } });
    const renaming = { fullName: "青禾区文旅局", shortName: "区文旅局", until: "2025-12-31" };
    await renameOffice(actor, first.id, renaming);
    const office = { type: "bureau", fullName: "青禾区第1局", shortName: "区一局", slug: slug(7) } as const;
    const taken = await refusalOf(createOffice(actor, office));
    expect(taken.issues).toEqual([
      { at: "fullName", message: "这是“青禾区文旅局”的曾用名，不能再给别的单位，请换一个名称" },
    ]);
    const other = await db.office.findUniqueOrThrow({ where: { slug: slug(1) } });
    const back = { ...renaming, fullName: "青禾区第1局" };
    expect(await outcomeOf(renameOffice(actor, other.id, back))).toBe("invalid");
    await renameOffice(actor, first.id, back);
    expect(await db.office.findUnique({ where: { slug: slug(0) } })).toMatchObject({
      fullName: "青禾区第1局",
    });
  });
});
