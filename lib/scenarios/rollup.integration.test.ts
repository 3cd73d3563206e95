import { describe, expect, it } from "vitest";
import { approve } from "@/lib/commands/approve";
import { beginReview } from "@/lib/commands/begin-review";
import { chooseRollup } from "@/lib/commands/choose-rollup";
import { correct } from "@/lib/commands/correct";
import { publish } from "@/lib/commands/publish";
import { startReport } from "@/lib/commands/start-report";
import { takeRollup } from "@/lib/commands/take-rollup";
import { db } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/test-database";
import { reportForEditing } from "@/lib/queries/report-for-editing";
import { differencesFromOwn, rollupOf } from "@/lib/queries/rollup-of";
import { rollUp } from "@/lib/report/rollup";
import { readContent, valuesOf } from "@/lib/report/read-content";
import type { Standing } from "@/lib/report/rollup/standing";
import { editionById } from "@/lib/template/editions";
import { testActor } from "./test-district";
import {
  cityOver,
  ownReportSubmitted,
  PENALTIES,
  revisionOf,
  rollupDistrict,
  withPenalties,
} from "./rollup-district";
import { outcomeOf, refusalOf, reportIn, SECRECY, submitted, typed } from "./test-reports";

const { pool } = testDatabase();

const REASON = "垂直管理单位，由本系统汇总";

const ten = await rollupDistrict("ten", [
  "published",
  "published",
  "published",
  "approved",
  "approved",
  "submitted",
  "submitted",
  "reviewing",
  "draft",
  "submitted",
]);
const { district, reviewer, administrator, desks, reports } = ten;
const asked = { year: district.year, basis: "submitted" as Standing, cell: PENALTIES };
await chooseRollup(administrator, district.offices[9]?.id ?? 0, {
  year: district.year,
  included: false,
  reason: REASON,
});

describe("a roll-up of ten offices, one late and one left out", () => {
  it("opens a cell to eight parts that add up to it, and names the two with their state and reason", async () => {
    const { members, opened, sums } = await rollupOf(reviewer, asked);
    expect(opened?.parts.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(sums[PENALTIES]).toBe(36);
    const others = members.filter(({ place }) => place.kind !== "counted");
    expect(others.map(({ office, place }) => [office.shortName, place])).toEqual([
      ["区第9局", { kind: "missing", why: "● 草稿" }],
      ["区第10局", { kind: "excluded", reason: REASON }],
    ]);
  });

  it("adds up in the database what the pure function adds up, cell by cell", async () => {
    const { sums, edition } = await rollupOf(reviewer, asked);
    const parts = await Promise.all(
      reports.slice(0, 8).map(async (id) => valuesOf(readContent((await revisionOf(id ?? 0)).content))),
    );
    expect(sums).toEqual(rollUp(editionById(edition), parts));
    expect(Object.values(sums).every((sum) => sum !== null)).toBe(true);
  });

  it("counts what is approved or public alone where that is asked for", async () => {
    const approved = await rollupOf(reviewer, { ...asked, basis: "approved" });
    expect(approved.sums[PENALTIES]).toBe(15);
    const published = await rollupOf(reviewer, { ...asked, basis: "published" });
    expect(published.sums[PENALTIES]).toBe(6);
    const why = published.members.flatMap(({ place }) => (place.kind === "missing" ? [place.why] : []));
    expect(why).toEqual(["✔ 审核通过", "✔ 审核通过", "▲ 已报送", "▲ 已报送", "◆ 审核中", "● 草稿"]);
  });

  it("holds by the rules, for its parts do", async () => {
    const { judgement } = await rollupOf(reviewer, asked);
    expect(judgement.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(judgement.ledger.find(({ rule }) => rule === "T3-BAL")?.outcome).toBe("passed");
  });

  it("is not there for a clerk, and the choice is nobody's of another region", async () => {
    const clerk = desks[0]?.clerk ?? reviewer;
    expect(await outcomeOf(rollupOf(clerk, asked))).toBe("not-found");
    const decision = { year: district.year, included: false, reason: REASON };
    const office = district.offices[0]?.id ?? 0;
    expect(await outcomeOf(chooseRollup(clerk, office, decision))).toBe("not-found");
    const other = await rollupDistrict("other", [null]);
    expect(await outcomeOf(chooseRollup(other.reviewer, office, decision))).toBe("not-found");
    expect(await outcomeOf(chooseRollup(reviewer, district.regionId, decision))).toBe("not-found");
  });

  it("leaves the decision and its reason on record, in the same transaction or not at all", async () => {
    const office = district.offices[9]?.id ?? 0;
    const events = await db.event.findMany({
      where: { subject: "offices", subjectId: office, kind: "rollup" },
    });
    expect(events.map(({ detail, actorId }) => [detail, actorId])).toEqual([
      [{ year: district.year, included: false, reason: REASON }, administrator.accountId],
    ]);
    const silently = pool.query("UPDATE rollup_choices SET included = true WHERE office_id = $1", [office]);
    await expect(silently).rejects.toThrow(/without an event/u);
  });
});

describe("the district's own report", () => {
  it("is drafted from the sums, shows where they moved afterwards, and takes over what is chosen", async () => {
    const { id } = await startReport(reviewer, district.seasonId);
    const first = await rollupOf(reviewer, asked);
    await typed(reviewer, id, [{ key: "disclosure:a20_5:license:decisions", raw: "99999" }]);
    const { taken, conflicts } = await takeRollup(reviewer, id, { basis: "submitted", cells: null });
    expect(conflicts).toEqual([]);
    expect(taken).toBeGreaterThan(100);
    const sources = await db.draftEntry.groupBy({ by: ["source"], where: { reportId: id }, _count: true });
    expect(sources.map(({ source }) => source).toSorted()).toEqual(["rollup", "typed"]);
    const typedOver = differencesFromOwn(await rollupOf(reviewer, asked));
    expect(typedOver.map(({ cell, own }) => [cell, own])).toEqual([
      ["disclosure:a20_5:license:decisions", 99999],
    ]);

    await correctedTo(0, 17);
    const moved = differencesFromOwn(await rollupOf(reviewer, asked));
    expect(moved).toContainEqual({ cell: PENALTIES, total: false, sum: 52, own: first.sums[PENALTIES] });
    expect((await reportForEditing(reviewer, id)).rollup?.[PENALTIES]).toBe(52);
    expect(await rawOf(id, PENALTIES)).toBe("36");
    expect(await takeRollup(reviewer, id, { basis: "submitted", cells: null })).toEqual({
      taken: 0,
      conflicts: [],
    });

    const chosen = [{ key: PENALTIES, raw: "52", version: 1 }];
    expect((await takeRollup(reviewer, id, { basis: "submitted", cells: chosen })).taken).toBe(1);
    expect(await rawOf(id, PENALTIES)).toBe("52");
    const late = await takeRollup(reviewer, id, { basis: "submitted", cells: chosen });
    expect(late.conflicts.map(({ key, version }) => [key, version])).toEqual([[PENALTIES, 2]]);
    const unseen = [{ key: PENALTIES, raw: "36", version: 2 }];
    const refused = await refusalOf(takeRollup(reviewer, id, { basis: "submitted", cells: unseen }));
    expect([refused.code, refused.issues[0]?.at]).toEqual(["stale", PENALTIES]);
  });

  it("is filled in by reviewers alone, and no report of an office takes sums over", async () => {
    const own = await db.report.findFirstOrThrow({ where: { officeId: district.regionId } });
    const wanted = { basis: "submitted" as Standing, cells: null };
    expect(await outcomeOf(takeRollup(administrator, own.id, wanted))).toBe("not-allowed");
    expect(await outcomeOf(takeRollup(desks[0]?.clerk ?? reviewer, own.id, wanted))).toBe("not-found");
    expect(await outcomeOf(takeRollup(reviewer, reports[8] ?? 0, wanted))).toBe("not-found");
  });
});

describe("a city of two districts", () => {
  it("adds up the districts' own reports and its own offices; a district sees nothing of it", async () => {
    const east = await rollupDistrict("east", ["submitted", "approved"]);
    const west = await rollupDistrict("west", ["published"]);
    for (const each of [east, west]) await ownReportSubmitted(each);
    const city = await cityOver("city", [east.district, west.district]);
    const chief = await testActor(city, city.regionId, { role: "reviewer", username: "city-r" });
    const clerk = await testActor(city, city.offices[0]?.id ?? 0, { role: "clerk", username: "city-c" });
    const desk = { district: city, clerk, reviewer: chief };
    await reportIn("submitted", desk, withPenalties(desk, 100));
    const { sums, opened, members } = await rollupOf(chief, { ...asked, year: city.year });
    expect(opened?.parts.map(({ value }) => value).toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual([
      1, 3, 100,
    ]);
    expect(sums[PENALTIES]).toBe(104);
    expect(members.filter(({ own }) => !own).map(({ office }) => office.type)).toEqual(["region", "region"]);
    const below = await rollupOf(east.reviewer, asked);
    expect(below.members.map(({ officeId }) => officeId)).toEqual(east.district.offices.map(({ id }) => id));
    const decision = { year: city.year, included: false, reason: "区级数据由省直接汇总" };
    expect(await outcomeOf(chooseRollup(east.reviewer, east.district.regionId, decision))).toBe("not-found");
    expect(await outcomeOf(chooseRollup(chief, east.district.regionId, decision))).toBe("done");
    expect((await rollupOf(chief, { ...asked, year: city.year })).sums[PENALTIES]).toBe(101);
  });
});

/** Corrects a published report and publishes it again with another number of penalties. */
async function correctedTo(at: number, penalties: number): Promise<void> {
  const { clerk } = desks[at] ?? { clerk: reviewer };
  const id = reports[at] ?? 0;
  await correct(clerk, id, { reason: "行政处罚漏记，更正" });
  await typed(clerk, id, [{ key: PENALTIES, raw: String(penalties) }]);
  const contentSha256 = await submitted(clerk, id);
  await beginReview(reviewer, id);
  await approve(reviewer, id, { contentSha256 });
  await publish(reviewer, id, { contentSha256, secrecy: SECRECY });
}

async function rawOf(reportId: number, key: string): Promise<string | undefined> {
  return (await db.draftEntry.findUnique({ where: { reportId_key: { reportId, key } } }))?.raw;
}
