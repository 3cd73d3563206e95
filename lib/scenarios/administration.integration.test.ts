import { expect, it } from "vitest";
import { createAccount } from "@/lib/commands/create-account";
import { createOffice } from "@/lib/commands/create-office";
import { openSeason } from "@/lib/commands/open-season";
import { resetPassword } from "@/lib/commands/reset-password";
import { signIn } from "@/lib/commands/sign-in";
import { db } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/test-database";
import { accountsOf } from "@/lib/queries/accounts-of";
import { officesOf } from "@/lib/queries/offices-of";
import { seasonsOf } from "@/lib/queries/seasons-of";
import { outcomeOf, refusalOf } from "./test-reports";
import { testActor, testDistrict } from "./test-district";

testDatabase();

const district = await testDistrict("administration");
const elsewhere = await testDistrict("administration-elsewhere");
const { regionId } = district;
const agency = district.offices[0]?.id ?? 0;
const administrator = await testActor(district, regionId, { role: "administrator", username: "admin" });
const others = [
  await testActor(district, agency, { role: "clerk", username: "a-clerk" }),
  await testActor(district, regionId, { role: "reviewer", username: "a-reviewer" }),
];

const SEASON = { year: 2025, campaignDue: "2026-01-15", legalDue: "2026-01-31" };
const OFFICE = { type: "bureau", fullName: "青禾区文化局", shortName: "区文化局", slug: "culture" } as const;

it("nobody but an administrator sees to accounts, offices and seasons", async () => {
  for (const actor of others) {
    const account = { officeId: agency, username: "new", name: "某某", role: "clerk" } as const;
    expect(await outcomeOf(createAccount(actor, account))).toBe("not-allowed");
    expect(await outcomeOf(createOffice(actor, OFFICE))).toBe("not-allowed");
    expect(await outcomeOf(openSeason(actor, SEASON))).toBe("not-allowed");
    expect(await outcomeOf(resetPassword(actor, administrator.accountId))).toBe("not-allowed");
    for (const reader of [accountsOf, officesOf, seasonsOf]) {
      expect(await outcomeOf(reader(actor))).toBe("not-found");
    }
  }
});

it("a new account opens with the password told once, and must change it", async () => {
  const account = { officeId: agency, username: "li.wen", name: "李闻", role: "clerk" } as const;
  const { id, initialPassword } = await createAccount(administrator, account);
  const session = await signIn({ username: "li.wen", password: initialPassword, replaces: null }, new Date());
  expect(session.mustChangePassword).toBe(true);
  const events = await db.event.findMany({ where: { subject: "accounts", subjectId: id, kind: "create" } });
  expect(events).toMatchObject([
    { actorId: administrator.accountId, detail: { username: "li.wen", role: "clerk" } },
  ]);
  expect(JSON.stringify(events[0]?.detail)).not.toContain(initialPassword);
  const taken = await refusalOf(createAccount(administrator, account));
  expect([taken.code, taken.issues[0]?.at]).toEqual(["invalid", "username"]);
});

it.each([
  ["a clerk of the region itself", { officeId: regionId, role: "clerk" }],
  ["a reviewer of an agency", { officeId: agency, role: "reviewer" }],
  ["a clerk of another region's agency", { officeId: elsewhere.offices[0]?.id ?? 0, role: "clerk" }],
  ["an administrator of another region", { officeId: elsewhere.regionId, role: "administrator" }],
] as const)("there is no account for %s", async (_, { officeId, role }) => {
  const account = { officeId, role, username: `u${officeId}${role}`, name: "某某" };
  const { code, issues } = await refusalOf(createAccount(administrator, account));
  expect([code, issues[0]?.at]).toEqual(["invalid", "officeId"]);
});

it("an office joins the region last, under an address of its own", async () => {
  const { id } = await createOffice(administrator, OFFICE);
  expect((await officesOf(administrator)).at(-1)).toMatchObject({
    id,
    slug: "culture",
    accounts: 0,
    reports: 0,
  });
  const taken = await refusalOf(createOffice(administrator, { ...OFFICE, fullName: "青禾区文旅局" }));
  expect(taken.issues[0]?.at).toBe("slug");
  const named = await refusalOf(createOffice(administrator, { ...OFFICE, slug: "culture-2" }));
  expect(named.issues[0]?.at).toBe("fullName");
});

it("a season opens once a year in the edition in force", async () => {
  await openSeason(administrator, { year: 2020, campaignDue: "2021-01-15", legalDue: "2021-01-31" });
  await openSeason(administrator, SEASON);
  const seasons = await seasonsOf(administrator);
  expect(seasons.map(({ year, edition }) => [year, edition])).toEqual([
    [2025, "2021"],
    [2024, "2021"],
    [2020, "2019"],
  ]);
  const again = await refusalOf(openSeason(administrator, SEASON));
  expect([again.code, again.issues[0]?.at]).toEqual(["invalid", "year"]);
});

it.each([
  ["before there was a form", { year: 2018, campaignDue: "2019-01-15", legalDue: "2019-01-31" }, "year"],
  ["that has not begun", { year: 2099, campaignDue: "2100-01-15", legalDue: "2100-01-31" }, "year"],
  ["due before it ends", { year: 2023, campaignDue: "2023-12-31", legalDue: "2024-01-31" }, "campaignDue"],
  [
    "due later than the law says",
    { year: 2023, campaignDue: "2024-02-01", legalDue: "2024-01-31" },
    "campaignDue",
  ],
])("no season opens for a year %s", async (_, season, at) => {
  const { code, issues } = await refusalOf(openSeason(administrator, season));
  expect([code, issues[0]?.at]).toEqual(["invalid", at]);
});
