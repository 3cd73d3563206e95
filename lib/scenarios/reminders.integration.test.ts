import { describe, expect, it } from "vitest";
import { asOf } from "@/lib/clock";
import { remind } from "@/lib/commands/remind";
import { beginReview } from "@/lib/commands/begin-review";
import { returnReport } from "@/lib/commands/return-report";
import { db } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/test-database";
import { noticesOf } from "@/lib/queries/notices-of";
import type { Actor } from "@/lib/report/permissions";
import { drafted, submitted } from "./test-reports";
import { testActor, testDistrict } from "./test-district";

testDatabase();

/** Due on 15 January 2025, by law on the 31st. */
const district = await testDistrict("reminders", { agencies: 4 });
const deserted = await testDistrict("reminders-elsewhere", { agencies: 1 });
const reviewer = await testActor(district, district.regionId, { role: "reviewer", username: "reviewer" });
const clerks = await Promise.all(
  district.offices.map(({ id }, index) =>
    testActor(district, id, { role: "clerk", username: `clerk${index}` }),
  ),
);
const clerkOf = (index: number): Actor => clerks[index] ?? reviewer;

const morningOf = (day: string) => new Date(`${day}T01:30:00Z`);
const remindOn = (day: string) => asOf(morningOf(day), remind);

describe("reminders", () => {
  it("go to who has not submitted, each once however often the job runs and whatever runs beside it", async () => {
    const filed = clerkOf(0);
    await asOf(morningOf("2025-01-06"), async () =>
      submitted(filed, await drafted({ district, clerk: filed, reviewer })),
    );
    expect(await remindOn("2025-01-07")).toBe(0);
    const runs = await Promise.all([remindOn("2025-01-08"), remindOn("2025-01-08")]);
    await remindOn("2025-01-08");
    await remindOn("2025-01-09");
    expect(Math.max(...runs)).toBe(3);
    expect(await titles(clerkOf(1), "请报送")).toEqual([
      "请报送青禾区第2局2024年度报告：报送截止日期 2025年1月15日（剩 7 天）",
    ]);
    expect(await titles(filed, "请报送")).toEqual([]);
  });

  it("count on when a day was missed, and after the day due", async () => {
    await remindOn("2025-01-13");
    await remindOn("2025-01-18");
    expect((await titles(clerkOf(1), "请报送")).slice(0, 2)).toEqual([
      "请报送青禾区第2局2024年度报告：报送截止日期 2025年1月15日（已逾期 3 天）",
      "请报送青禾区第2局2024年度报告：报送截止日期 2025年1月15日（剩 2 天）",
    ]);
  });

  it("tell the reviewers what has waited too long and what the law still wants public", async () => {
    await remindOn("2025-01-24");
    expect(await titles(reviewer, "青禾区第1局2024年度报告报送后")).toEqual([
      "青禾区第1局2024年度报告报送后已经等待审核 18 天",
      "青禾区第1局2024年度报告报送后已经等待审核 7 天",
    ]);
    expect(await titles(reviewer, "2024年度还有")).toEqual([
      "2024年度还有 4 个单位的报告没有公开：法定公布期限 2025年1月31日（剩 7 天）",
    ]);
  });

  it("lead up to the day by which a return is to be answered", async () => {
    const clerk = clerkOf(2);
    const id = await asOf(morningOf("2025-01-25"), () => drafted({ district, clerk, reviewer }));
    await asOf(morningOf("2025-01-25"), async () => {
      const contentSha256 = await submitted(clerk, id);
      await beginReview(reviewer, id);
      await returnReport(reviewer, id, { reason: "请核对表三", contentSha256, dueOn: "2025-02-10" });
    });
    for (const day of ["2025-02-07", "2025-02-08", "2025-02-09", "2025-02-10", "2025-02-10"])
      await remindOn(day);
    expect(await titles(clerk, "请修改后重新提交")).toEqual([
      "请修改后重新提交青禾区第3局2024年度报告：答复期限 2025年2月10日（今日截止）",
      "请修改后重新提交青禾区第3局2024年度报告：答复期限 2025年2月10日（剩 2 天）",
    ]);
    const [first] = (await noticesOf(clerk)).news;
    expect(first?.address).toBe(`/reports/${id}/edit`);
  });

  it("leave an event of what was given, and none where nobody is to be reminded", async () => {
    const events = await db.event.findMany({ where: { kind: "remind", subjectId: district.seasonId } });
    expect(events.length).toBeGreaterThan(3);
    expect(events.every(({ actorId }) => actorId === null)).toBe(true);
    expect(await db.event.count({ where: { kind: "remind", subjectId: deserted.seasonId } })).toBe(0);
  });
});

async function titles(actor: Actor, start: string): Promise<readonly string[]> {
  const { news } = await noticesOf(actor);
  return news.map(({ title }) => title).filter((title) => title.startsWith(start));
}
