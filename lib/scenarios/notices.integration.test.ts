import { describe, expect, it } from "vitest";
import { approve } from "@/lib/commands/approve";
import { beginReview } from "@/lib/commands/begin-review";
import { returnReport } from "@/lib/commands/return-report";
import { finishTask, readNotices } from "@/lib/commands/settle-notices";
import { undo } from "@/lib/commands/undo";
import { db } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/test-database";
import { noticesOf } from "@/lib/queries/notices-of";
import type { Actor } from "@/lib/report/permissions";
import { drafted, outcomeOf, submitted } from "./test-reports";
import { testActor, testDistrict } from "./test-district";

testDatabase();

const district = await testDistrict("notices", { agencies: 6 });
const elsewhere = await testDistrict("notices-elsewhere");
const reviewer = await testActor(district, district.regionId, { role: "reviewer", username: "reviewer" });
const second = await testActor(district, district.regionId, { role: "reviewer", username: "second" });
const far = await testActor(elsewhere, elsewhere.regionId, { role: "reviewer", username: "far" });
let serial = 0;

describe("notices", () => {
  it("tell the reviewers of a submission and the office of its verdicts, each once, nobody else", async () => {
    const { clerk, colleague, id, contentSha256 } = await filed();
    const { office, year } = await nameOf(id);
    for (const actor of [reviewer, second])
      expect(await titles(actor, id)).toEqual([`${office}${year}年度报告已报送，等待审核`]);
    for (const actor of [clerk, colleague, far]) expect(await titles(actor, id)).toEqual([]);

    await beginReview(reviewer, id);
    await returnReport(reviewer, id, { reason: "请核对表三自然人一栏", contentSha256 });
    await undo(reviewer, id);
    await returnReport(reviewer, id, { reason: "请核对表三企业一栏", contentSha256 });
    for (const actor of [clerk, colleague]) {
      const { news } = await noticesOf(actor);
      expect(news.map(({ title }) => title)).toEqual([
        expect.stringContaining("已退回"),
        expect.stringContaining("已撤销"),
        expect.stringContaining("已退回"),
      ]);
      expect(news[0]?.lines).toEqual(["原因：请核对表三企业一栏"]);
    }
    expect(await titles(reviewer, id)).toHaveLength(1);
  });

  it("say of a return by when it is asked back, and how many remarks wait", async () => {
    const { clerk, id, contentSha256 } = await filed();
    const { office, year } = await nameOf(id);
    await beginReview(reviewer, id);
    const remarks = ["problems", "improvements"].map((part) => ({
      place: `text:${part}`,
      words: "请写本单位的情况",
      span: null,
    }));
    const slip = { reason: "见退回单", contentSha256, dueOn: "2999-01-29", remarks };
    await returnReport(reviewer, id, slip);
    expect((await noticesOf(clerk)).news[0]).toMatchObject({
      title: `${office}${year}年度报告已退回，请在2999年1月29日前修改后重新提交，退回意见 2 条`,
      lines: ["原因：见退回单"],
    });
  });

  it("are not given for a move that was refused", async () => {
    const { clerk, id } = await filed();
    expect(await outcomeOf(approve(reviewer, id, { contentSha256: "0".repeat(64) }))).toBe("stale");
    expect(await titles(clerk, id)).toEqual([]);
  });

  it("become read and done for their owner alone", async () => {
    const { id } = await filed();
    const task = await db.notice.findFirstOrThrow({
      where: { accountId: second.accountId, address: `/reports/${id}` },
    });
    expect(await readNotices(reviewer, String(task.id))).toBe(0);
    expect(await finishTask(reviewer, String(task.id))).toBe(0);
    const before = (await noticesOf(second)).unread;
    expect(await readNotices(second, String(task.id))).toBe(1);
    expect(await readNotices(second, String(task.id))).toBe(0);
    expect((await noticesOf(second)).unread).toBe(before - 1);
    expect(await readNotices(second, "all")).toBe(before - 1);
    expect((await noticesOf(second)).unread).toBe(0);
  });
});

async function filed() {
  serial += 1;
  const officeId = district.offices[serial]?.id ?? 0;
  const clerk = await testActor(district, officeId, { role: "clerk", username: `clerk${serial}` });
  const colleague = await testActor(district, officeId, { role: "clerk", username: `colleague${serial}` });
  const id = await drafted({ district, clerk, reviewer });
  return { clerk, colleague, id, contentSha256: await submitted(clerk, id) };
}

async function titles(actor: Actor, id: number): Promise<readonly string[]> {
  const { news } = await noticesOf(actor);
  return news.filter(({ address }) => address === `/reports/${id}`).map(({ title }) => title);
}

async function nameOf(id: number) {
  const { office, year } = await db.report.findUniqueOrThrow({ where: { id }, include: { office: true } });
  return { office: office.fullName, year };
}
