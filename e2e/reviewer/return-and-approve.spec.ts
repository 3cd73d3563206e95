import { filedBy, typicalTown } from "../../lib/samples/filings";
import { reportYearAt } from "../../lib/samples/report-year";
import { asked, expect, REVIEWER, test } from "../fixtures";
import { SECRECY, submitByProgram } from "../steps";

const YEAR = reportYearAt(new Date());

test("a reviewer returns with a reason, then approves what was read and publishes it", async ({
  found,
  deskOf,
  programOf,
  request,
}) => {
  const { office, clerk, slug } = await found({
    fullName: "云栖区荻浦镇人民政府",
    shortName: "荻浦镇",
    type: "town",
  });
  const program = await programOf(clerk);
  const id = await submitByProgram(program, filedBy(typicalTown(YEAR), office));

  const page = await deskOf(REVIEWER);
  await page.goto("/desk");
  await page.getByRole("link", { name: office.fullName }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(office.fullName);
  const preview = page.frameLocator("iframe");
  await expect(preview.getByRole("heading", { level: 1 })).toContainText(office.fullName);
  await page.getByRole("button", { name: "开始审核" }).click();

  await page.getByRole("button", { name: "退回" }).click();
  const dialog = page.getByRole("dialog", { name: "退回" });
  await dialog.getByRole("button", { name: "退回" }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await dialog.getByLabel("退回原因").fill("第五部分请写明本镇自己的问题。");
  await dialog.getByRole("button", { name: "退回" }).click();
  await expect(page.getByText("等待填报单位修改后重新提交")).toBeVisible();

  const entries = [{ key: "disclosure:a20_6:penalty:decisions", raw: "7", version: 1 }];
  expect((await program.patch(`/api/reports/${id}/draft`, { data: { entries } })).status()).toBe(200);
  await asked(program, `/api/reports/${id}/submit`, { answer: "已补充本镇村级公开不及时的具体情况。" });
  await page.reload();
  await expect(page.getByText("已补充本镇村级公开不及时的具体情况。")).toBeVisible();
  await page.getByRole("button", { name: "开始审核" }).click();
  await page.getByRole("tab", { name: "本轮变化 1" }).click();
  const changes = page.getByRole("tabpanel", { name: "本轮变化 1" });
  await expect(changes.getByRole("insertion")).toHaveText(/7$/u);
  await changes.getByRole("link", { name: /行政处罚/u }).click();
  await expect(page.getByRole("row", { name: /7 录入/u })).toBeVisible();
  await page.goto(`/reports/${id}/versions`);
  await expect(page.getByRole("heading", { name: "第1次到第2次报送，改动 1 处" })).toBeVisible();
  await page.goto(`/reports/${id}`);
  await page.getByRole("tab", { name: "历史" }).click();
  await expect(page.getByText("第五部分请写明本镇自己的问题。").first()).toBeVisible();
  await page.getByRole("button", { name: /^审核通过（[0-9a-f]{8}）$/u }).click();

  await page.getByRole("button", { name: "公开" }).click();
  const register = page.getByRole("dialog", { name: "公开" });
  await register.getByLabel("保密审查人").fill(SECRECY.reviewer);
  await register.getByLabel("审查日期").fill(SECRECY.reviewedOn);
  await register.getByLabel("审查意见").fill(SECRECY.note);
  await register.getByRole("button", { name: "公开" }).click();
  await expect(page.getByText("报告已经公开")).toBeVisible();
  const began = Date.now();
  await expect
    .poll(async () => (await request.get(`/yunqi/${slug}/${YEAR}/`)).status(), {
      intervals: [100],
      timeout: 5_000,
    })
    .toBe(200);
  expect(Date.now() - began).toBeLessThan(2_000);
});
