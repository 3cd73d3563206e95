import { describe, expect, it } from "vitest";
import { changeSeason } from "@/lib/commands/change-season";
import { correct } from "@/lib/commands/correct";
import { extendSeason } from "@/lib/commands/extend-season";
import { keepRegister } from "@/lib/commands/keep-register";
import { recall } from "@/lib/commands/recall";
import { startReport } from "@/lib/commands/start-report";
import { submit } from "@/lib/commands/submit";
import { asOf } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/test-database";
import { deskOf } from "@/lib/queries/desk-of";
import { reportForEditing } from "@/lib/queries/report-for-editing";
import { reportForReview } from "@/lib/queries/report-for-review";
import type { Actor } from "@/lib/report/permissions";
import { testActor, testDistrict, type TestDistrict } from "./test-district";
import {
  drafted,
  outcomeOf,
  refusalOf,
  reportIn,
  sampleFor,
  submitted,
  typed,
  type Desk,
} from "./test-reports";

testDatabase();

/** Of 2024: opens on 20 December, filed by 15, edited until 20, by law until 31 January. */
const DAYS = {
  opensOn: "2024-12-20",
  campaignDue: "2025-01-15",
  editUntil: "2025-01-20",
  legalDue: "2025-01-31",
};

/** A time of day in China. */
const at = (day: string, time = "12:00") => new Date(`${day}T${time}:00+08:00`);

/** To the second. */
const second = (day: string, time: string) => new Date(`${day}T${time}+08:00`);

/** The instants around a day: on it to the last minute, and the first of the next. */
const LAST = "23:59";
const FIRST = "00:00";

type Season = {
  readonly district: TestDistrict;
  readonly administrator: Actor;
  readonly desks: readonly [Desk, Desk];
};

async function seasonOf(slug: string): Promise<Season> {
  const district = await testDistrict(slug);
  const { regionId, seasonId, offices } = district;
  const administrator = await testActor(district, regionId, {
    role: "administrator",
    username: `${slug}-admin`,
  });
  const reviewer = await testActor(district, regionId, { role: "reviewer", username: `${slug}-reviewer` });
  const clerkOf = (index: number) =>
    testActor(district, offices[index]?.id ?? 0, { role: "clerk", username: `${slug}-clerk-${index}` });
  const [first, second] = [await clerkOf(0), await clerkOf(1)];
  await asOf(at("2024-12-01"), () => changeSeason(administrator, seasonId, DAYS));
  return {
    district,
    administrator,
    desks: [
      { district, clerk: first, reviewer },
      { district, clerk: second, reviewer },
    ],
  };
}

const rest = await seasonOf("days");

describe("a season", () => {
  it("lets nobody begin before the day it opens, and everybody from its first minute", async () => {
    const { clerk, district } = rest.desks[0];
    const start = () => startReport(clerk, district.seasonId);
    const early = await refusalOf(asOf(at("2024-12-19", LAST), start));
    expect([early.code, early.issues[0]?.message]).toEqual([
      "not-allowed",
      "填报于2024年12月20日 00:00开始，在此之前不能开始填写",
    ]);
    expect(await outcomeOf(asOf(at("2024-12-20", FIRST), start))).toBe("done");
  });

  it("takes figures and submissions to the last minute of the last day, late as they are, and none later", async () => {
    const { district, desks } = await seasonOf("days-end");
    const [{ clerk }, other] = desks;
    const id = await asOf(at("2025-01-08"), () => drafted(desks[0], sampleFor(desks[0])));
    const save = () => typed(clerk, id, [{ key: "text:problems", raw: "台账登记不够及时。" }]);
    expect(await outcomeOf(asOf(at("2025-01-16"), save))).toBe("done");
    expect(await outcomeOf(asOf(at("2025-01-20", LAST), save))).toBe("done");
    const closed = at("2025-01-21", FIRST);
    const deeds: readonly (readonly [string, () => Promise<unknown>])[] = [
      ["save", save],
      ["submit", () => submit(clerk, id)],
      ["register", () => keepRegister(clerk, id, [])],
      ["start", () => startReport(other.clerk, district.seasonId)],
    ];
    for (const [deed, trying] of deeds) {
      const { code, issues } = await refusalOf(asOf(closed, trying));
      expect([deed, code]).toEqual([deed, "not-allowed"]);
      expect(issues[0]?.message).toBe(
        "编辑已于2025年1月20日截止，不能再填写和提交；确需修改的，请联系区级管理员办理延期",
      );
    }
    expect(await asOf(at("2025-01-20", LAST), () => submitted(clerk, id))).toMatch(/^[0-9a-f]{64}$/u);
    expect(await outcomeOf(asOf(closed, () => recall(clerk, id)))).toBe("not-allowed");
  });

  it("ends with the last second of its last day, and the desks say so from the first of the next", async () => {
    const [desk] = (await seasonOf("days-second")).desks;
    const { clerk } = desk;
    const id = await asOf(at("2025-01-08"), () => drafted(desk, sampleFor(desk)));
    const save = (raw: string) => () => typed(clerk, id, [{ key: "text:problems", raw }]);
    const standing = async () => {
      const [season] = (await deskOf(clerk)).seasons;
      const { closed } = await reportForEditing(clerk, id);
      return [season?.days.label, season?.days.closed, closed !== null];
    };
    const last = second("2025-01-20", "23:59:59");
    const first = second("2025-01-21", "00:00:00");
    expect(await asOf(second("2025-01-15", "23:59:59"), standing)).toEqual(["今日截止", false, false]);
    expect(await asOf(second("2025-01-16", "00:00:00"), standing)).toEqual(["已逾期 1 天", false, false]);
    expect(await asOf(last, standing)).toEqual(["已逾期 5 天", false, false]);
    expect(await outcomeOf(asOf(last, save("台账登记不够及时。")))).toBe("done");
    expect(await asOf(first, standing)).toEqual(["已逾期 6 天", true, true]);
    expect(await outcomeOf(asOf(first, save("台账登记不够规范。")))).toBe("not-allowed");
    expect(await outcomeOf(asOf(first, () => submit(clerk, id)))).toBe("not-allowed");
    expect(await asOf(last, () => submitted(clerk, id))).toMatch(/^[0-9a-f]{64}$/u);
    expect((await asOf(first, () => reportForReview(clerk, id))).closed).toContain("办理延期");
  });

  it("bars no correction of what is published", async () => {
    const [desk] = (await seasonOf("days-correction")).desks;
    const { id } = await asOf(at("2025-01-20"), () => reportIn("published", desk));
    await asOf(at("2025-06-01"), async () => {
      expect((await reportForReview(desk.clerk, id)).closed).toBeNull();
      await correct(desk.clerk, id, { reason: "表三自然人一栏多记一件" });
      await typed(desk.clerk, id, [{ key: "text:improvements", raw: "明年起每季度核对一次台账。" }]);
      await submitted(desk.clerk, id);
    });
  });
});

describe("an extension", () => {
  it("lets that office alone begin, write and submit on the day after, on record, and tells its clerks", async () => {
    const { district, administrator, desks } = await seasonOf("days-extended");
    const [{ clerk }, other] = desks;
    const grounds = "机构改革，台账移交至1月中旬才完成";
    const extend = () =>
      extendSeason(administrator, district.seasonId, {
        officeId: clerk.officeId,
        campaignDue: "2025-01-24",
        editUntil: null,
        grounds,
      });
    const { id: extension } = await asOf(at("2025-01-18"), extend);
    const after = at("2025-01-21");
    const id = await asOf(after, async () => {
      const report = await drafted(desks[0], sampleFor(desks[0]));
      await submitted(clerk, report);
      return report;
    });
    expect(await db.report.findUnique({ where: { id } })).toMatchObject({ state: "submitted" });
    expect(await outcomeOf(asOf(after, () => startReport(other.clerk, district.seasonId)))).toBe(
      "not-allowed",
    );
    expect(await outcomeOf(asOf(at("2025-01-25", FIRST), () => recall(clerk, id)))).toBe("not-allowed");
    const events = await db.event.findMany({
      where: { subject: "seasons", kind: "extend", subjectId: district.seasonId },
    });
    expect(events).toMatchObject([
      {
        actorId: administrator.accountId,
        detail: { extension, officeId: clerk.officeId, campaignDue: "2025-01-24", reason: grounds },
      },
    ]);
    const notices = await db.notice.findMany({ where: { kind: "extended" } });
    expect(notices.map(({ accountId }) => accountId)).toEqual([clerk.accountId]);
  });

  it.each([
    ["earlier than everybody's day", { campaignDue: "2025-01-14", editUntil: null }, "campaignDue"],
    ["past the day of the law", { campaignDue: "2025-02-01", editUntil: null }, "campaignDue"],
    ["that gives nothing", { campaignDue: null, editUntil: null }, "campaignDue"],
    ["ending before it is due", { campaignDue: "2025-01-24", editUntil: "2025-01-22" }, "editUntil"],
  ])("is not given for days %s", async (_, days, at_) => {
    const { administrator, district, desks } = rest;
    const asked = { officeId: desks[0].clerk.officeId, grounds: "机构改革", ...days };
    const { code, issues } = await refusalOf(
      asOf(at("2025-01-18"), () => extendSeason(administrator, district.seasonId, asked)),
    );
    expect([code, issues[0]?.at]).toEqual(["invalid", at_]);
  });

  it("is given by administrators alone, to an office of their own region", async () => {
    const { administrator, district, desks } = rest;
    const asked = {
      officeId: desks[0].clerk.officeId,
      campaignDue: "2025-01-24",
      editUntil: null,
      grounds: "机构改革",
    };
    const elsewhere = await testDistrict("days-elsewhere");
    await asOf(at("2025-01-18"), async () => {
      for (const actor of [desks[0].clerk, desks[0].reviewer])
        expect(await outcomeOf(extendSeason(actor, district.seasonId, asked))).toBe("not-allowed");
      expect(await outcomeOf(extendSeason(administrator, elsewhere.seasonId, asked))).toBe("not-found");
      for (const officeId of [elsewhere.offices[0]?.id ?? 0, district.regionId])
        expect(await outcomeOf(extendSeason(administrator, district.seasonId, { ...asked, officeId }))).toBe(
          "invalid",
        );
    });
  });
});
