import { describe, expect, it } from "vitest";
import { approve } from "@/lib/commands/approve";
import { beginReview } from "@/lib/commands/begin-review";
import { recall } from "@/lib/commands/recall";
import { returnReport } from "@/lib/commands/return-report";
import { startReport } from "@/lib/commands/start-report";
import { submit } from "@/lib/commands/submit";
import { undo } from "@/lib/commands/undo";
import { db } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/test-database";
import { reportForEditing } from "@/lib/queries/report-for-editing";
import { reportForReview } from "@/lib/queries/report-for-review";
import { STATUS } from "@/lib/report/refusal";
import { entriesOf } from "@/lib/samples/entries-of";
import { filedBy, typicalBureau } from "@/lib/samples/filings";
import { outcomeOf, refusalOf, reportIn, submitted, typed, type Desk } from "./test-reports";
import { testActor, testDistrict } from "./test-district";

testDatabase();

const district = await testDistrict("verdicts", { agencies: 12 });
const reviewer = await testActor(district, district.regionId, { role: "reviewer", username: "张审" });
let serial = 0;

describe("a verdict taken back", () => {
  it("brings the report under review again, and stays in the history as withdrawn", async () => {
    const { id, contentSha256 } = await reportIn("approved", await nextDesk());
    expect((await reportForReview(reviewer, id)).untouched).toBe(true);
    expect(await undo(reviewer, id)).toMatchObject({ state: "reviewing", contentSha256 });
    const { state, reviews, events, untouched } = await reportForReview(reviewer, id);
    expect([state, untouched]).toEqual(["reviewing", false]);
    expect(reviews).toMatchObject([{ verdict: "approved", withdrawn: { by: reviewer.name } }]);
    expect(events[0]).toMatchObject({ kind: "undo", by: reviewer.name, detail: { verdict: "approved" } });
    await returnReport(reviewer, id, { reason: "请核对表三", contentSha256 });
    const again = await reportForReview(reviewer, id);
    expect(again.reviews.map(({ verdict, withdrawn }) => [verdict, withdrawn !== null])).toEqual([
      ["approved", true],
      ["returned", false],
    ]);
  });

  it("asks the office for no answer to a return that was withdrawn", async () => {
    const desk = await nextDesk();
    const { id, contentSha256 } = await reportIn("returned", desk);
    expect((await reportForEditing(desk.clerk, id)).lastReturn?.reason).toBe("请核对表三");
    await undo(reviewer, id);
    expect((await reportForEditing(desk.clerk, id)).lastReturn).toBe(null);
    expect(await outcomeOf(approve(reviewer, id, { contentSha256 }))).toBe("done");
  });

  it("asks again for the answer to an earlier return once a later verdict is withdrawn", async () => {
    const desk = await nextDesk();
    const { id } = await reportIn("returned", desk);
    const contentSha256 = await submitted(desk.clerk, id);
    await beginReview(reviewer, id);
    await returnReport(reviewer, id, { reason: "表四也请核对", contentSha256 });
    await undo(reviewer, id);
    expect((await reportForEditing(desk.clerk, id)).lastReturn?.reason).toBe("请核对表三");
  });

  it("is refused with 409 and a sentence once the office has begun to work on it", async () => {
    const desk = await nextDesk();
    const { id } = await reportIn("returned", desk);
    await typed(desk.clerk, id, [{ key: "text:problems", raw: "公开栏目更新不够及时。" }]);
    expect((await reportForReview(reviewer, id)).untouched).toBe(false);
    const { code, issues } = await refusalOf(undo(reviewer, id));
    expect([STATUS[code], issues[0]?.message]).toEqual([409, "填报单位已经开始修改，不能再撤销退回"]);
    expect((await reportForReview(reviewer, id)).state).toBe("returned");
  });

  it("counts once, whoever takes it back at the same moment", async () => {
    const { id } = await reportIn("approved", await nextDesk());
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => outcomeOf(undo(reviewer, id))));
    expect(outcomes.toSorted()).toEqual(["done", "stale", "stale", "stale"]);
    expect(await db.reviewWithdrawal.count({ where: { review: { reportId: id } } })).toBe(1);
  });
});

describe("a clerk who would recall", () => {
  it("may until a reviewer has begun, and is then told who has, when, and the way out", async () => {
    const desk = await nextDesk();
    const { id } = await reportIn("submitted", desk);
    expect(await outcomeOf(recall(desk.clerk, id))).toBe("done");
    await submitted(desk.clerk, id);
    await beginReview(reviewer, id);
    const { code, issues } = await refusalOf(recall(desk.clerk, id));
    expect(code).toBe("stale");
    expect(issues[0]?.message).toMatch(/^张审已于\d+年\d+月\d+日 \d\d:\d\d开始审核，不能撤回；可请其退回$/u);
  });
});

describe("the region's own report, submitted by a reviewer", () => {
  const overrideReason = "另一名审核人休假，须在法定期限前办理";

  it("offers him what a clerk may do, and judging it only with a reason on record", async () => {
    const { id, contentSha256 } = await ownReport();
    const page = await reportForReview(reviewer, id);
    expect(page).toMatchObject({ state: "submitted", fills: true, mayReview: false });
    await beginReview(reviewer, id);
    const refused = await refusalOf(approve(reviewer, id, { contentSha256 }));
    expect([refused.code, refused.issues[0]?.message]).toEqual([
      "not-allowed",
      "不能审核本人报送的报告，应当由其他审核人办理；确需本人审核的，须写明理由（不少于10字）",
    ]);
    expect(await outcomeOf(returnReport(reviewer, id, { reason: "请核对表三", contentSha256 }))).toBe(
      "not-allowed",
    );
    expect(await outcomeOf(approve(reviewer, id, { contentSha256, overrideReason: "太忙" }))).toBe(
      "not-allowed",
    );
    await approve(reviewer, id, { contentSha256, overrideReason });
    const { reviews, events } = await reportForReview(reviewer, id);
    expect(reviews).toMatchObject([{ verdict: "approved", overrideReason }]);
    expect(events[0]).toMatchObject({ kind: "approve", detail: { overrideReason } });
  });

  it("keeps no such reason where four eyes saw it", async () => {
    const { id, contentSha256 } = await reportIn("reviewing", await nextDesk());
    await approve(reviewer, id, { contentSha256, overrideReason });
    expect((await reportForReview(reviewer, id)).reviews).toMatchObject([{ overrideReason: null }]);
  });

  async function ownReport() {
    const { id } = await startReport(reviewer, district.seasonId);
    const region = await db.office.findUniqueOrThrow({ where: { id: district.regionId } });
    const { fullName, shortName } = region;
    const sample = filedBy(typicalBureau(district.year), { fullName, shortName, type: "region" });
    await typed(reviewer, id, entriesOf(sample));
    const contentSha256 = await submitted(reviewer, id);
    return { id, contentSha256 };
  }
});

it("a submission answers what stands: a withdrawn return asks nothing", async () => {
  const desk = await nextDesk();
  const { id } = await reportIn("returned", desk);
  await undo(reviewer, id);
  const { contentSha256 } = await db.revision.findFirstOrThrow({ where: { reportId: id } });
  await returnReport(reviewer, id, { reason: "表四也请核对", contentSha256 });
  const { code, issues } = await refusalOf(submit(desk.clerk, id));
  expect([code, issues[0]?.at]).toEqual(["invalid", "answer"]);
});

async function nextDesk(): Promise<Desk> {
  const officeId = district.offices[serial]?.id ?? 0;
  serial += 1;
  const clerk = await testActor(district, officeId, { role: "clerk", username: `clerk${serial}` });
  return { district, reviewer, clerk };
}
