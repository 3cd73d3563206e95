import { beforeAll, describe, expect, it } from "vitest";
import { changeSeason } from "@/lib/commands/change-season";
import { extendSeason } from "@/lib/commands/extend-season";
import { asOf } from "@/lib/clock";
import { testDatabase } from "@/lib/db/test-database";
import { loadCatalogue, rosterMark } from "@/lib/publish/catalogue";
import { seasonForAdministration } from "@/lib/queries/season-page";
import { reportForEditing } from "@/lib/queries/report-for-editing";
import { reportForReview } from "@/lib/queries/report-for-review";
import type { Actor } from "@/lib/report/permissions";
import { drafted, outcomeOf, refusalOf, type Desk } from "./test-reports";
import { testActor, testDistrict, type TestDistrict } from "./test-district";

const { pool } = testDatabase();

let district: TestDistrict;
let administrator: Actor;
let desk: Desk;

const AT = new Date("2025-01-10T04:00:00Z");
const set = (changes: Parameters<typeof changeSeason>[2]) =>
  asOf(AT, () => changeSeason(administrator, district.seasonId, changes));

beforeAll(async () => {
  district = await testDistrict("settings");
  const { regionId, offices } = district;
  administrator = await testActor(district, regionId, { role: "administrator", username: "settings-admin" });
  const reviewer = await testActor(district, regionId, { role: "reviewer", username: "settings-reviewer" });
  const clerk = await testActor(district, offices[0]?.id ?? 0, { role: "clerk", username: "settings-clerk" });
  desk = { district, clerk, reviewer };
});

describe("the settings of a season", () => {
  it("are read back as set, each change on record with who made it", async () => {
    const prompts = { "other:rest": ["写明建议提案办理结果公开情况"], problems: ["至少写两条"] };
    await set({ prompts, textLengths: { overview: 1_000 }, rulesOff: ["N-PUNC"] });
    await set({ campaignDue: "2025-01-20", editUntil: "2025-01-25" });
    const season = await seasonForAdministration(administrator, district.seasonId);
    expect(season.settings).toMatchObject({
      ...{ prompts, textLengths: { overview: 1_000 }, rulesOff: ["N-PUNC"] },
      ...{ campaignDue: "2025-01-20", editUntil: "2025-01-25", legalDue: "2025-01-31" },
    });
    expect(season.record.map(({ by, lines }) => [by, lines])).toEqual([
      ["settings-admin", ["编辑截止：不设 改为 2025年1月25日", "报送截止：2025年1月15日 改为 2025年1月20日"]],
      [
        "settings-admin",
        ["修改了本年度要求写明的内容", "停用“标点成对，全角半角一致，没有重复”", "修改了篇幅"],
      ],
      [null, ["建立填报年度"]],
    ]);
  });

  it("are no change where the same words come in another order of keys", async () => {
    const prompts = { problems: ["至少写两条"], "other:rest": ["写明建议提案办理结果公开情况"] };
    const { code, issues } = await refusalOf(set({ prompts }));
    expect([code, issues[0]?.message]).toEqual(["invalid", "没有改动，不需要保存"]);
  });

  it("are refused at their field, and switch off nothing the database holds", async () => {
    const refused = await refusalOf(
      set({ rulesOff: ["T3-BAL"], prompts: { "other:none": ["写明"] }, suffixes: { nowhere: "（注）" } }),
    );
    expect(refused.issues.map(({ at }) => at)).toEqual([
      "prompts/other:none",
      "suffixes/nowhere",
      "rulesOff",
    ]);
    expect(refused.issues.at(-1)?.message).toContain("由数据库保证，不能停用");
  });

  it("reach the clerk's form: prompts, lengths, suffixes and rules; and the reviewer what was asked", async () => {
    await set({ suffixes: { "applications:result:granted": "（含更正）" } });
    const id = await asOf(AT, () => drafted(desk));
    expect(await reportForEditing(desk.clerk, id)).toMatchObject({
      ...{ prompts: { problems: ["至少写两条"] }, textLengths: { overview: 1_000 } },
      ...{ suffixes: { "applications:result:granted": "（含更正）" }, exempt: { off: ["N-PUNC"] } },
    });
    expect((await reportForReview(desk.reviewer, id)).prompts).toMatchObject({ problems: ["至少写两条"] });
  });

  it("are there for administrators of the region alone", async () => {
    const elsewhere = await testDistrict("settings-elsewhere");
    for (const actor of [desk.clerk, desk.reviewer])
      expect(await outcomeOf(seasonForAdministration(actor, district.seasonId))).toBe("not-found");
    expect(await outcomeOf(seasonForAdministration(administrator, elsewhere.seasonId))).toBe("not-found");
  });
});

describe("extensions on the page of a season", () => {
  it("stand with reason, who and when, newest first, and only the newest of an office counts", async () => {
    const grant = (officeId: number, campaignDue: string, grounds: string) =>
      asOf(AT, () =>
        extendSeason(administrator, district.seasonId, { officeId, campaignDue, editUntil: null, grounds }),
      );
    const [first, second] = district.offices.map(({ id }) => id);
    await grant(first ?? 0, "2025-01-24", "机构改革，台账移交至1月中旬");
    await grant(second ?? 0, "2025-01-23", "办公场所搬迁，档案尚未开箱");
    await grant(first ?? 0, "2025-01-27", "移交又推迟三天，已经核实");
    const { extensions, offices, record } = await seasonForAdministration(administrator, district.seasonId);
    expect(
      extensions.map(({ office, campaignDue, reason, by, at, counts }) => [
        office,
        campaignDue,
        reason,
        by,
        at,
        counts,
      ]),
    ).toEqual([
      ["青禾区第1局", "2025-01-27", "移交又推迟三天，已经核实", "settings-admin", AT, true],
      ["青禾区第2局", "2025-01-23", "办公场所搬迁，档案尚未开箱", "settings-admin", AT, true],
      ["青禾区第1局", "2025-01-24", "机构改革，台账移交至1月中旬", "settings-admin", AT, false],
    ]);
    expect(offices.map(({ id }) => id)).toEqual([first, second]);
    expect(record[0]?.lines).toEqual(["为青禾区第1局办理延期"]);
  });

  it("are public by their newest day, and the lists of citizens are written anew with them", async () => {
    const client = await pool.connect();
    const before = await rosterMark(client);
    const officeId = district.offices[1]?.id ?? 0;
    const asked = { officeId, campaignDue: "2025-01-26", editUntil: null, grounds: "档案仍在整理，再延三天" };
    await asOf(AT, () => extendSeason(administrator, district.seasonId, asked));
    expect(await rosterMark(client)).not.toBe(before);
    const { regions } = await loadCatalogue(client);
    client.release();
    const [season] = regions.find(({ slug }) => slug === "settings")?.seasons ?? [];
    expect(season?.extensions?.toSorted((a, b) => a.slug.localeCompare(b.slug))).toEqual([
      { slug: "settings-0", due: "2025-01-27" },
      { slug: "settings-1", due: "2025-01-26" },
    ]);
  });
});
