import { expect, it } from "vitest";
import { asOf } from "@/lib/clock";
import { beginReview } from "@/lib/commands/begin-review";
import { changeSeason } from "@/lib/commands/change-season";
import { extendSeason } from "@/lib/commands/extend-season";
import { returnReport } from "@/lib/commands/return-report";
import { db } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/test-database";
import { boardOf } from "@/lib/queries/board-of";
import { noticesOf } from "@/lib/queries/notices-of";
import { officeDays } from "@/lib/queries/shared/season-days";
import { workList } from "@/lib/queries/work-list";
import { ownReportSubmitted, rollupDistrict } from "../rollup-district";
import { testActor } from "../test-district";
import { at } from "./moment";

testDatabase();

/** The offices of a district file by 15 January 2025; the district itself publishes by 31 March. */
const whole = await asOf(at("2025-01-08", 10), () => rollupDistrict("own-days", ["approved", "draft"]));
const { district, administrator, reviewer } = whole;
const { regionId, seasonId, year } = district;
const officeId = district.offices[1]?.id ?? 0;

it("a season moved past an extension is what counts for that office too, wherever its day is shown", async () => {
  await asOf(at("2025-01-10", 10), () =>
    extendSeason(administrator, seasonId, {
      ...{ officeId, campaignDue: "2025-01-17", editUntil: null, grounds: "办公系统迁移期间无法填报" },
    }),
  );
  await asOf(at("2025-01-12", 10), () =>
    changeSeason(administrator, seasonId, { campaignDue: "2025-01-24" }),
  );
  await asOf(at("2025-01-20", 10), async () => {
    const { due, daysLeft } = await officeDays(db, { seasonId, officeId, regionId });
    expect([due, daysLeft]).toEqual(["2025-01-24", 4]);
    const line = (await boardOf(reviewer, year)).lines.find((each) => each.officeId === officeId);
    expect(line?.due).toBe("2025-01-24");
    expect((await workList(reviewer)).reports.map(({ daysLate }) => daysLate)).toEqual([0, 0]);
  });
});

it("the district's own report waits for the others until 31 March, and its reviewers are told of its verdicts", async () => {
  const second = await testActor(district, regionId, { role: "reviewer", username: "own-days-second" });
  const { id, contentSha256 } = await asOf(at("2025-03-20", 10), () => ownReportSubmitted(whole));
  await asOf(at("2025-03-21", 10), async () => {
    const { due, legal, daysLeft } = await officeDays(db, { seasonId, officeId: regionId, regionId });
    expect([due, legal, daysLeft]).toEqual(["2025-03-31", "2025-03-31", 10]);
    const own = (await workList(reviewer)).reports.find((report) => report.id === id);
    expect(own?.daysLate).toBe(0);
    await beginReview(second, id);
    await returnReport(second, id, { reason: "请写明全区收费情况", contentSha256 });
    for (const actor of [reviewer, second]) {
      const [newest] = (await noticesOf(actor)).news;
      expect([newest?.title.includes("已退回"), newest?.lines]).toEqual([true, ["原因：请写明全区收费情况"]]);
    }
  });
});
