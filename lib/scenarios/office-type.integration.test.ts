import { describe, expect, it } from "vitest";
import { changeOfficeType } from "@/lib/commands/change-office-type";
import { importOffices } from "@/lib/commands/import-offices";
import { db } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/test-database";
import { writeOffices } from "@/lib/formats/lists/offices";
import { readingOfOffices } from "@/lib/queries/offices/list-of-offices";
import { treeOf } from "@/lib/queries/shared/tree-of";
import type { TypeEffects } from "@/lib/queries/shared/type-effects";
import type { Effect } from "@/lib/report/office-tree/effects";
import { readContent } from "@/lib/report/read-content";
import { drafted, outcomeOf, refusalOf, reportIn, typed, type Desk } from "./test-reports";
import { testActor, testDistrict } from "./test-district";

testDatabase();

const district = await testDistrict("types", { agencies: 6 });
const { regionId } = district;
const administrator = await testActor(district, regionId, { role: "administrator", username: "admin" });
const reviewer = await testActor(district, regionId, { role: "reviewer", username: "reviewer" });
const TOWN = { type: "town", reason: "机构改革方案第三条" } as const;
let serial = 0;

async function desk(): Promise<Desk> {
  serial += 1;
  const officeId = district.offices[serial - 1]?.id ?? 0;
  return {
    district,
    reviewer,
    clerk: await testActor(district, officeId, { role: "clerk", username: `c${serial}` }),
  };
}

/** What the administrator is shown before it is done. */
async function shownFor(officeId: number): Promise<TypeEffects> {
  const { code, detail } = await refusalOf(
    changeOfficeType(administrator, officeId, { ...TOWN, shown: null }),
  );
  expect(code).toBe("stale");
  return detail.effects as TypeEffects;
}

const owed = (effects: readonly Effect[]) =>
  effects.filter(({ kind, words }) => kind === "gained" && words.includes("责任追究"));

describe("another type of an office", () => {
  it("is told with what it changes in the draft and in reports to come, and only then done", async () => {
    const own = await desk();
    const { officeId } = own.clerk;
    const id = await drafted(own);
    const effects = await shownFor(officeId);
    expect(owed(effects.ahead)).toHaveLength(1);
    expect(effects.reports).toMatchObject([{ id, state: "draft" }]);
    expect(owed(effects.reports[0]?.effects ?? [])).toHaveLength(1);
    await changeOfficeType(administrator, officeId, { ...TOWN, shown: effects.digest });
    expect(await db.office.findUnique({ where: { id: officeId } })).toMatchObject({ type: "town" });
    const events = await db.event.findMany({
      where: { subject: "offices", subjectId: officeId, kind: "retype" },
    });
    expect(events).toMatchObject([
      { actorId: administrator.accountId, detail: { from: "bureau", to: "town", reason: TOWN.reason } },
    ]);
    const same = changeOfficeType(administrator, officeId, { ...TOWN, shown: effects.digest });
    expect(await outcomeOf(same)).toBe("invalid");
  });

  it("is not done where the effects have become others since", async () => {
    const own = await desk();
    const id = await drafted(own);
    const { digest } = await shownFor(own.clerk.officeId);
    const said = "本年开展工作考核和社会评议，没有责任追究的情形。";
    await typed(own.clerk, id, [{ key: "text:overview:supervision", raw: said }]);
    const late = changeOfficeType(administrator, own.clerk.officeId, { ...TOWN, shown: digest });
    expect((await refusalOf(late)).code).toBe("stale");
    expect(owed((await shownFor(own.clerk.officeId)).reports[0]?.effects ?? [])).toEqual([]);
  });

  it("leaves what is published as it was filed", async () => {
    const own = await desk();
    const { id } = await reportIn("published", own);
    const { digest, reports } = await shownFor(own.clerk.officeId);
    expect(reports).toMatchObject([{ id, state: "published" }]);
    await changeOfficeType(administrator, own.clerk.officeId, { ...TOWN, shown: digest });
    const { revision } = await db.report.findUniqueOrThrow({ where: { id }, include: { revision: true } });
    expect(readContent(revision?.content ?? "").office.type).toBe("bureau");
  });

  it("asked for in a list is told beside its line, and done with it", async () => {
    const own = await desk();
    const { officeId } = own.clerk;
    const id = await drafted(own);
    const tree = await treeOf(db, { regionId, year: null, today: "2026-03-02" });
    const { slug } = await db.office.findUniqueOrThrow({ where: { id: officeId } });
    const offices = tree.offices.map((one) => (one.slug === slug ? { ...one, type: "town" as const } : one));
    const bytes = await writeOffices({ ...tree, offices });
    const read = await readingOfOffices(administrator, { bytes, name: "名录.xlsx" });
    expect(read.effects).toHaveLength(1);
    expect(read.effects[0]?.effects.reports).toMatchObject([{ id }]);
    const { rows, year, digest, since } = read;
    await importOffices(administrator, { rows, year, digest, since: BigInt(since) });
    expect(await db.office.findUnique({ where: { id: officeId } })).toMatchObject({ type: "town" });
  });

  it("is an administrator's to decide", async () => {
    const { officeId } = (await desk()).clerk;
    expect(await outcomeOf(changeOfficeType(reviewer, officeId, { ...TOWN, shown: null }))).toBe(
      "not-allowed",
    );
    const region = changeOfficeType(administrator, regionId, { ...TOWN, shown: null });
    expect(await outcomeOf(region)).toBe("not-found");
  });
});
