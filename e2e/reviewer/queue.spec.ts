import type { APIRequestContext } from "@playwright/test";
import { allZero, filedBy, inOwnWords, typicalBureau } from "../../lib/samples/filings";
import { openingOfZero } from "../../lib/samples/opening-of";
import { reportYearAt } from "../../lib/samples/report-year";
import { asked, expect, REVIEWER, saved, test, type Founded } from "../fixtures";
import { inspectHere } from "../inspect";
import { SECRECY, startByProgram, submitByProgram } from "../steps";

const YEAR = reportYearAt(new Date());

test("a reviewer finds the riskiest first, by filters that are an address", async ({
  found,
  deskOf,
  programOf,
}) => {
  const quiet = await found({ fullName: "云栖区苇洲管理局", shortName: "区苇洲局", type: "bureau" });
  const busy = await found({ fullName: "云栖区苇岸管理局", shortName: "区苇岸局", type: "bureau" });
  await submitZero(await programOf(quiet.clerk), quiet, OWN_WORDS.marsh);
  await submitByProgram(await programOf(busy.clerk), filedBy(typicalBureau(YEAR), busy.office));

  const page = await deskOf(REVIEWER);
  await page.goto("/desk");
  const search = page.getByRole("search", { name: "查找报告" });
  await search.getByLabel("单位名称").fill("苇");
  await search.getByLabel("单位类型").selectOption("bureau");
  await search.getByRole("button", { name: "查找" }).click();
  await expect(page).toHaveURL(/type=bureau/u);
  const rows = page.getByRole("table", { name: "报告 2 份" }).getByRole("row");
  await expect(rows.nth(1)).toContainText(busy.office.fullName);
  await expect(rows.nth(1)).toContainText(/疑点\d+项，申请\d+件/u);
  await expect(rows.nth(2)).toContainText("无疑点");
  await expect(search.getByLabel("疑点").locator("option")).toContainText([
    "全部（2）",
    "有疑点（1）",
    "无疑点（1）",
  ]);
  await inspectHere(page, "the filtered queue");

  await page.getByRole("link", { name: /^▲ 已报送/u }).click();
  await expect(page).toHaveURL(/state=submitted/u);
  await search.getByLabel("疑点").selectOption("without");
  await search.getByRole("button", { name: "查找" }).press("Enter");
  await expect(page.getByRole("table", { name: "报告 1 份" })).toContainText(quiet.office.fullName);
  const shared = await (await deskOf(REVIEWER)).goto(page.url());
  expect(await shared?.text()).toContain("报告 1 份");
  await page.getByRole("link", { name: "清除筛选" }).click();
  await expect(search.getByLabel("单位名称")).toHaveValue("");
});

test("a reviewer approves what is all 0 at once, after opening what was drawn, and publishes it", async ({
  found,
  deskOf,
  programOf,
}) => {
  test.slow();
  const offices: Founded[] = [];
  for (const [name, words] of [
    ["荇湾", OWN_WORDS.lanes],
    ["荇浦", OWN_WORDS.market],
    ["荇桥", OWN_WORDS.school],
  ] as const) {
    const one = await found({
      fullName: `云栖区${name}街道办事处`,
      shortName: `${name}街道`,
      type: "subdistrict",
    });
    await submitZero(await programOf(one.clerk), one, words);
    offices.push(one);
  }
  const page = await deskOf(REVIEWER);
  await page.goto("/desk");
  const zeros = page.locator("details", { hasText: "全部为零、无疑点" });
  await zeros.locator("summary").click();
  for (const { office } of offices) await zeros.getByLabel(`${office.fullName} ${YEAR}年度`).check();
  await expect(zeros.getByText("! 抽中，须先打开并开始审核")).toHaveCount(1);
  await inspectHere(page, "the batch of clean zeros");

  await zeros.getByRole("button", { name: "审核通过所选3份" }).click();
  await expect(zeros.getByRole("alert")).toContainText("被抽中，请先打开并开始审核");
  await inspectHere(page, "the batch refused");
  const drawn = zeros.getByRole("listitem").filter({ hasText: "! 抽中" });
  await drawn.getByRole("link", { name: /^打开/u }).click();
  await page.getByRole("button", { name: "开始审核" }).click();
  await expect(page.getByRole("button", { name: "退回" })).toBeVisible();

  await page.goto("/desk");
  await zeros.locator("summary").click();
  for (const { office } of offices) await zeros.getByLabel(`${office.fullName} ${YEAR}年度`).check();
  await expect(zeros.getByText("! 抽中，须先打开并开始审核")).toHaveCount(0);
  await zeros.getByRole("button", { name: "审核通过所选3份" }).click();
  const approved = zeros.getByRole("region", { name: "审核通过的结果" });
  await expect(approved).toContainText("3份完成，0份没有办理");
  for (const { office } of offices)
    await expect(approved).toContainText(`${office.fullName} ${YEAR}年度：已审核通过`);

  const waiting = page.locator("details", { hasText: "审核通过、等待公开" });
  await waiting.locator("summary").click();
  for (const { office } of offices) await waiting.getByLabel(`${office.fullName} ${YEAR}年度`).check();
  await waiting.getByRole("button", { name: "公开所选3份" }).click();
  await expect(waiting.getByRole("alert")).toBeVisible();
  await waiting.getByLabel("保密审查人").fill(SECRECY.reviewer);
  await waiting.getByLabel("审查日期").fill(SECRECY.reviewedOn);
  await waiting.getByLabel("审查意见").fill(SECRECY.note);
  await inspectHere(page, "the batch to publish");
  await waiting.getByRole("button", { name: "公开所选3份" }).click();
  await expect(waiting.getByRole("region", { name: "公开的结果" })).toContainText("3份完成，0份没有办理");
});

/** What nobody else writes: other journeys publish the same sample, and what is alike would be found. */
const OWN_WORDS = {
  marsh:
    "湿地步道入口立起分区导览牌，候鸟到来前后逐日更新观察点水位和游线开闭，巡护队员随身带着折页向游人讲解。",
  lanes:
    "老巷改造的施工安排、停水停气时段和临时停车位置贴进每个楼门，居民议事厅把争议较大的晾衣架方案画成图样逐户征求意见。",
  market:
    "菜场摊位的抽签过程请摊主现场旁听，食材抽检不合格的柜台、品名和下架去向写在入口黑板上，早市和晚市各换一遍。",
  school:
    "校门前护学岗的排班、雨天接送通道和课后托管的收退费办法由家长代表先看一遍，读不懂的地方改到读得懂为止。",
} as const;

/** The first report of an office, all 0, with what it says of the year before: nothing is found in it. */
async function submitZero(program: APIRequestContext, { office }: Founded, words: string): Promise<number> {
  const sample = filedBy(inOwnWords(allZero(YEAR), words), office);
  const id = await startByProgram(program, sample);
  await saved(
    program,
    id,
    openingOfZero(sample).map((entry) => ({ ...entry, version: 0 })),
  );
  await asked(program, `/api/reports/${id}/submit`);
  return id;
}
