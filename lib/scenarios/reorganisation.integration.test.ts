import { describe, expect, it } from "vitest";
import { endOffices, type EndingOfOffices } from "@/lib/commands/end-offices";
import { openSeason } from "@/lib/commands/open-season";
import { renameOffice } from "@/lib/commands/rename-office";
import { startReport } from "@/lib/commands/start-report";
import { db } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/test-database";
import { reportForEditing } from "@/lib/queries/report-for-editing";
import { reportForReview } from "@/lib/queries/report-for-review";
import { districtOffices } from "@/lib/queries/shared/district-offices";
import { predecessorsOf } from "@/lib/queries/shared/predecessors";
import { yearBefore } from "@/lib/queries/shared/year-before";
import { readContent } from "@/lib/report/read-content";
import { outcomeOf, refusalOf, reportIn, sampleFor, type Desk } from "./test-reports";
import { testActor, testDistrict } from "./test-district";

testDatabase();

const before = await testDistrict("reorganised", { year: 2024, agencies: 20 });
const { regionId } = before;
const administrator = await testActor(before, regionId, { role: "administrator", username: "admin" });
const reviewer = await testActor(before, regionId, { role: "reviewer", username: "reviewer" });
const next = await openSeason(administrator, {
  year: 2025,
  campaignDue: "2026-01-15",
  legalDue: "2026-01-31",
});
const CARRY = "applications:received:carriedIn|natural";
const LEFT = "applications:carriedOut|natural";
const NOTHING = { successors: [], founded: [], accounts: [], closedOn: "2025-06-30" } as const;
let serial = 0;

describe("a merger of A and B into C", () => {
  it("lets C begin with the sum of what both left, reach both last years, and ends A and B", async () => {
    const [a, b] = [await desk(), await desk()];
    const last = [await reportIn("published", a), await reportIn("published", b)];
    const founded = {
      type: "bureau",
      fullName: "青禾区合一局",
      shortName: "区合一局",
      slug: "heyi",
    } as const;
    const { successors } = await end({
      ending: "merged",
      offices: [a.clerk.officeId, b.clerk.officeId],
      founded: [founded],
      accounts: [a.clerk.accountId, b.clerk.accountId],
    });
    const officeId = successors[0] ?? 0;
    const clerk = await testActor(before, officeId, { role: "clerk", username: "of-c" });
    const { id } = await startReport(clerk, next.id);
    const sum = (cell: string) => 2 * (sampleFor(a).filing.values[cell] ?? 0);
    const entry = await db.draftEntry.findFirst({ where: { reportId: id, key: CARRY } });
    expect(entry).toMatchObject({ raw: String(sum(LEFT)), source: "carry" });
    expect((await yearBefore(db, { officeId, year: 2025 }))?.values[LEFT]).toBe(sum(LEFT));
    expect(await yearBefore(db, { officeId, year: 2026 })).toBeNull();
    const followed = await predecessorsOf(db, { officeId, year: 2025 });
    expect(followed.map(({ kind, published }) => [kind, published])).toEqual([
      ["merged", true],
      ["merged", true],
    ]);
    const { origins } = await reportForEditing(clerk, id);
    const published = (name: string) =>
      expect.objectContaining({ fullName: name, year: 2024, published: expect.anything() });
    expect(origins).toEqual([
      {
        ...{ kind: "merged", joined: false, summed: true },
        from: [a, b].map((each) => published(nameOf(each))),
      },
    ]);
    expect((await reportForReview(reviewer, id)).origins).toEqual(origins);
    for (const one of last) expect(await db.publication.count({ where: { reportId: one.id } })).toBe(1);
    const disabled = await db.account.count({
      where: { office: { closedOn: { not: null } }, disabledAt: null },
    });
    expect(disabled).toBe(0);
  });

  it("into B itself adds A's figures to B's own", async () => {
    const [a, b] = [await desk(), await desk()];
    await reportIn("submitted", a);
    await reportIn("submitted", b);
    await end({
      ending: "merged",
      offices: [a.clerk.officeId],
      successors: [b.clerk.officeId],
      accounts: [a.clerk.accountId],
    });
    const { officeId } = b.clerk;
    const own = sampleFor(b).filing.values[LEFT] ?? 0;
    expect((await yearBefore(db, { officeId, year: 2025 }))?.values[LEFT]).toBe(2 * own);
    expect(await yearBefore(db, { officeId, year: 2024 })).toBeNull();
    const { id } = await startReport(b.clerk, next.id);
    expect((await reportForEditing(b.clerk, id)).origins).toMatchObject([
      { kind: "merged", joined: true, summed: true, from: [{ fullName: nameOf(a), published: null }] },
    ]);
  });

  it("gives no sum while the report of one is missing: C states the figures itself", async () => {
    const [a, b] = [await desk(), await desk()];
    await reportIn("submitted", a);
    const founded = {
      type: "bureau",
      fullName: "青禾区合二局",
      shortName: "区合二局",
      slug: "heer",
    } as const;
    const { successors } = await end({
      ending: "merged",
      offices: [a.clerk.officeId, b.clerk.officeId],
      founded: [founded],
      accounts: [a.clerk.accountId, b.clerk.accountId],
    });
    const officeId = successors[0] ?? 0;
    expect(await yearBefore(db, { officeId, year: 2025 })).toBeNull();
    const clerk = await testActor(before, officeId, { role: "clerk", username: "of-two" });
    const { id } = await startReport(clerk, next.id);
    expect((await reportForEditing(clerk, id)).origins).toMatchObject([{ summed: false }]);
  });
});

it("a split gives nobody a sum, but shows where the last report is, on the form as well", async () => {
  const [a, b, c] = [await desk(), await desk(), await desk()];
  await reportIn("published", a);
  await end({
    ending: "split",
    offices: [a.clerk.officeId],
    successors: [b.clerk.officeId, c.clerk.officeId],
    accounts: [a.clerk.accountId],
  });
  for (const { clerk } of [b, c]) {
    const { officeId } = clerk;
    const { id } = await startReport(clerk, next.id);
    const { origins, previous } = await reportForEditing(clerk, id);
    expect(previous).toBeNull();
    expect(origins).toMatchObject([
      {
        ...{ kind: "split", joined: false, summed: false },
        from: [{ fullName: nameOf(a), published: { region: { slug: "reorganised" }, year: 2024 } }],
      },
    ]);
    expect(await yearBefore(db, { officeId, year: 2025 })).toBeNull();
    expect(await predecessorsOf(db, { officeId, year: 2025 })).toMatchObject([
      { kind: "split", published: true },
    ]);
  }
});

it("nothing ends before the accounts that go with it were named, or in a way that makes no sense", async () => {
  const [a, b] = [await desk(), await desk()];
  const offices = [a.clerk.officeId];
  const unnamed = await refusalOf(end({ ending: "abolished", offices }));
  expect(unnamed.code).toBe("stale");
  expect(unnamed.detail).toMatchObject({ accounts: [{ id: a.clerk.accountId, username: a.clerk.name }] });
  const accounts = [a.clerk.accountId];
  const tries: readonly [string, Partial<EndingOfOffices>][] = [
    ["invalid", { ending: "merged" }],
    ["invalid", { ending: "split", successors: [b.clerk.officeId] }],
    ["invalid", { successors: offices }],
    ["invalid", { closedOn: "2999-01-01" }],
    ["not-found", { successors: [regionId] }],
    ["done", {}],
    ["stale", {}],
  ];
  for (const [outcome, change] of tries) {
    expect([change, await outcomeOf(end({ ending: "abolished", offices, accounts, ...change }))]).toEqual([
      change,
      outcome,
    ]);
  }
  expect(await outcomeOf(endOffices(reviewer, { ...NOTHING, ending: "abolished", offices }))).toBe(
    "not-allowed",
  );
});

it("an office that closed before the year begins no report of it, and hears who does", async () => {
  const [a, b, c, d] = [await desk(), await desk(), await desk(), await desk()];
  const accounts = [a.clerk.accountId];
  const successors = [b.clerk.officeId, c.clerk.officeId];
  const closedOn = "2024-12-31";
  await end({ ending: "split", offices: [a.clerk.officeId], successors, accounts, closedOn });
  await end({ ending: "abolished", offices: [d.clerk.officeId], accounts: [d.clerk.accountId], closedOn });
  const nameOf = ({ clerk }: Desk) => before.offices.find(({ id }) => id === clerk.officeId)?.fullName ?? "";
  const { code, issues } = await refusalOf(startReport(a.clerk, next.id));
  expect([code, issues]).toEqual([
    "not-allowed",
    [
      {
        at: "seasonId",
        message: `${nameOf(a)}已于2024年12月31日撤并，不再填报2025年度报告；由承继其职能的${nameOf(b)}、${nameOf(c)}填报`,
      },
    ],
  ]);
  expect((await refusalOf(startReport(d.clerk, next.id))).issues[0]?.message).toContain("联系区级管理员");
  expect(await outcomeOf(startReport(b.clerk, next.id))).toBe("done");
});

it("no office closes before a year it has reported", async () => {
  const a = await desk();
  await reportIn("submitted", a);
  const { code, issues } = await refusalOf(
    end({
      ending: "abolished",
      offices: [a.clerk.officeId],
      accounts: [a.clerk.accountId],
      closedOn: "2023-12-31",
    }),
  );
  expect([code, issues[0]?.at]).toEqual(["invalid", "closedOn"]);
});

describe("another name", () => {
  it("leaves address and filed reports alone, and is looked for in the texts of others as before", async () => {
    const [a, b] = [await desk(), await desk()];
    const { id } = await reportIn("submitted", a);
    const old = await db.office.findUniqueOrThrow({ where: { id: a.clerk.officeId } });
    const renaming = { fullName: "青禾区新名局", shortName: "区新名局", until: "2025-03-01" };
    await renameOffice(administrator, old.id, renaming);
    const { formerNames, ...office } = await db.office.findUniqueOrThrow({
      where: { id: old.id },
      include: { formerNames: true },
    });
    expect([office.fullName, office.slug]).toEqual([renaming.fullName, old.slug]);
    expect(formerNames).toMatchObject([{ fullName: old.fullName, untilOn: new Date(renaming.until) }]);
    const { revision } = await db.report.findUniqueOrThrow({ where: { id }, include: { revision: true } });
    expect(readContent(revision?.content ?? "").office.name).toBe(old.fullName);
    const others = await districtOffices(db, { officeId: b.clerk.officeId, regionId });
    expect(others).toEqual(expect.arrayContaining([old.fullName, renaming.fullName]));
    expect(await districtOffices(db, { officeId: old.id, regionId })).not.toContain(old.fullName);
    const again = await refusalOf(renameOffice(administrator, old.id, renaming));
    expect([again.code, again.issues[0]?.at]).toEqual(["invalid", "fullName"]);
    expect(await outcomeOf(renameOffice(reviewer, old.id, renaming))).toBe("not-allowed");
  });
});

function nameOf({ clerk }: Desk): string {
  return before.offices.find(({ id }) => id === clerk.officeId)?.fullName ?? "";
}

function end(ending: Pick<EndingOfOffices, "ending" | "offices"> & Partial<EndingOfOffices>) {
  return endOffices(administrator, { ...NOTHING, ...ending });
}

async function desk(): Promise<Desk> {
  const office = before.offices[(serial += 1) - 1];
  if (!office) throw new RangeError("the district has no more agencies");
  const clerk = await testActor(before, office.id, { role: "clerk", username: `clerk${serial}` });
  return { district: before, clerk, reviewer };
}
