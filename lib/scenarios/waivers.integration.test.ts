import { describe, expect, it } from "vitest";
import { asOf } from "@/lib/clock";
import { grantWaiver } from "@/lib/commands/grant-waiver";
import { openSeason } from "@/lib/commands/open-season";
import { revokeWaiver } from "@/lib/commands/revoke-waiver";
import { startReport } from "@/lib/commands/start-report";
import { submit } from "@/lib/commands/submit";
import { db } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/test-database";
import { reportForEditing } from "@/lib/queries/report-for-editing";
import { reportForReview } from "@/lib/queries/report-for-review";
import { waiversOf } from "@/lib/queries/waivers-of";
import { ENFORCED_RULES } from "@/lib/report/waivers";
import { drafted, outcomeOf, refusalOf, reportIn, typed, type Desk } from "./test-reports";
import { testActor, testDistrict } from "./test-district";

testDatabase();

const district = await testDistrict("waivers", { agencies: 12 });
const reviewer = await testActor(district, district.regionId, { role: "reviewer", username: "张审" });
const TODAY = new Date("2025-01-10T02:00:00Z");
/** Section six without the fee statement: explainable, and left unexplained. */
const RULE = "N-FEE";
const waiving = { rule: RULE, grounds: "信息处理费由市级统一收取和报告", expiresOn: "2025-01-20" };
let serial = 0;

describe("a rule waived for a report", () => {
  it("unlocks its submission, and stands in the ledger with why, by whom and until when", () =>
    asOf(TODAY, async () => {
      const { id, clerk } = await blocked();
      expect((await refusalOf(submit(clerk, id))).code).toBe("blocked");
      await grantWaiver(reviewer, id, waiving);
      const { exempt } = await reportForEditing(clerk, id);
      const said = { rule: RULE, reason: waiving.grounds, by: reviewer.name, until: waiving.expiresOn };
      expect(exempt.waived).toEqual([said]);
      await submit(clerk, id);
      const { revision, events } = await reportForReview(reviewer, id);
      const entry = revision?.judgement.ledger.find(({ rule }) => rule === RULE);
      expect(entry).toMatchObject({ ...said, outcome: "waived" });
      expect(events.find(({ kind }) => kind === "waive")?.detail).toMatchObject({ rule: RULE });
    }));

  it("counts again once it is revoked, and once its last day is over", async () => {
    const { id, clerk } = await asOf(TODAY, () => blocked());
    const { id: waiver } = await asOf(TODAY, () => grantWaiver(reviewer, id, waiving));
    const dayAfter = new Date("2025-01-20T16:00:00Z");
    const lastMinute = new Date("2025-01-20T15:59:00Z");
    expect((await asOf(lastMinute, () => reportForEditing(clerk, id))).exempt.waived).toHaveLength(1);
    expect((await asOf(dayAfter, () => refusalOf(submit(clerk, id)))).code).toBe("blocked");
    expect((await asOf(dayAfter, () => waiversOf(reviewer, id))).granted).toMatchObject([{ holds: false }]);
    await asOf(TODAY, () => revokeWaiver(reviewer, id, { waiver }));
    expect((await asOf(TODAY, () => refusalOf(submit(clerk, id)))).code).toBe("blocked");
    expect(await asOf(TODAY, () => outcomeOf(revokeWaiver(reviewer, id, { waiver })))).toBe("stale");
    expect((await asOf(TODAY, () => waiversOf(clerk, id))).granted).toMatchObject([
      { holds: false, revoked: { by: reviewer.name } },
    ]);
  });

  it("counts again in the report of the year after", () =>
    asOf(TODAY, async () => {
      const { id, clerk } = await blocked();
      await grantWaiver(reviewer, id, { ...waiving, expiresOn: "2026-01-31" });
      const administrator = await testActor(district, district.regionId, {
        role: "administrator",
        username: "admin",
      });
      const days = { campaignDue: "2026-01-15", legalDue: "2026-01-31" };
      const { id: next } = await openSeason(administrator, { year: 2025, ...days });
      const { id: after } = await startReport(clerk, next);
      expect((await reportForEditing(clerk, id)).exempt.waived).toHaveLength(1);
      expect((await reportForEditing(clerk, after)).exempt.waived).toEqual([]);
    }));

  it("is waived for that report and no other", () =>
    asOf(TODAY, async () => {
      const one = await blocked();
      const other = await blocked();
      await grantWaiver(reviewer, one.id, waiving);
      expect((await refusalOf(submit(other.clerk, other.id))).code).toBe("blocked");
    }));
});

describe("a waiver", () => {
  it("is refused for what the database itself enforces, naming the rule and the way out", () =>
    asOf(TODAY, async () => {
      const { id } = await blocked();
      for (const rule of ENFORCED_RULES) {
        const { code, issues } = await refusalOf(grantWaiver(reviewer, id, { ...waiving, rule }));
        expect([code, issues[0]?.at]).toEqual(["invalid", "rule"]);
        expect(issues[0]?.message).toContain("不能豁免；请改正数字");
      }
      expect((await refusalOf(grantWaiver(reviewer, id, { ...waiving, rule: "NONE" }))).issues[0]?.at).toBe(
        "rule",
      );
      expect(await db.waiver.count({ where: { reportId: id } })).toBe(0);
    }));

  it("ends neither before today nor later than a year after the legal date", () =>
    asOf(TODAY, async () => {
      const { id } = await blocked();
      const until = async (expiresOn: string) =>
        outcomeOf(grantWaiver(reviewer, id, { ...waiving, expiresOn }));
      expect(await until("2025-01-09")).toBe("invalid");
      expect(await until("2026-02-01")).toBe("invalid");
      expect(await until("2026-01-31")).toBe("done");
    }));

  it("is granted once at a time", () =>
    asOf(TODAY, async () => {
      const { id } = await blocked();
      const outcomes = await Promise.all([1, 2, 3].map(() => outcomeOf(grantWaiver(reviewer, id, waiving))));
      expect(outcomes.toSorted()).toEqual(["done", "invalid", "invalid"]);
    }));

  it("is a reviewer's to grant, of a report that is not published", async () => {
    const published = await reportIn("published", await nextDesk());
    expect(await outcomeOf(grantWaiver(reviewer, published.id, waiving))).toBe("stale");
    const { id, clerk } = await blocked();
    expect(await outcomeOf(grantWaiver(clerk, id, waiving))).toBe("not-allowed");
    expect((await waiversOf(clerk, id)).granting).toBe(null);
    const stranger = { ...reviewer, officeId: 0, regionId: 0 };
    expect(await outcomeOf(grantWaiver(stranger, id, waiving))).toBe("not-found");
  });
});

async function blocked() {
  const desk = await nextDesk();
  const id = await drafted(desk);
  const entries = await db.draftEntry.findMany({
    where: { reportId: id, key: { startsWith: "text:other" } },
    select: { key: true },
  });
  await typed(
    desk.clerk,
    id,
    entries.map(({ key }) => ({ key, raw: "" })),
  );
  return { id, clerk: desk.clerk };
}

async function nextDesk(): Promise<Desk> {
  const officeId = district.offices[serial]?.id ?? 0;
  serial += 1;
  const clerk = await testActor(district, officeId, { role: "clerk", username: `clerk${serial}` });
  return { district, reviewer, clerk };
}
