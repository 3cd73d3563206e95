import { filedBy, typicalTown } from "../../lib/samples/filings";
import { reportYearAt } from "../../lib/samples/report-year";
import { asked, expect, REVIEWER, test } from "../fixtures";
import { publishByProgram, SECRECY, submitByProgram } from "../steps";

const YEAR = reportYearAt(new Date());
const REASON = "公开后发现行政处罚数漏计，按执法台账更正。";

test("a published report is corrected in public: the record says what changed, the old version stays", async ({
  found,
  deskOf,
  programOf,
}) => {
  const { office, clerk, slug } = await found({
    fullName: "云栖区苇湾镇人民政府",
    shortName: "苇湾镇",
    type: "town",
  });
  const program = await programOf(clerk);
  const id = await submitByProgram(program, filedBy(typicalTown(YEAR), office));
  await publishByProgram(programOf, id);

  const page = await deskOf(clerk);
  await page.goto(`/reports/${id}`);
  await page.getByRole("button", { name: "申请更正" }).click();
  const dialog = page.getByRole("dialog", { name: "申请更正" });
  await dialog.getByLabel("更正原因").fill(REASON);
  await dialog.getByRole("button", { name: "申请更正" }).click();
  await expect(page.getByText("正在更正，原来的版本仍然公开").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "放弃更正" })).toBeVisible();
  await expect(page.getByRole("link", { name: "继续填写" })).toBeVisible();

  const unchanged = await program.post(`/api/reports/${id}/submit`, { data: {} });
  expect(unchanged.status()).toBe(422);
  const entries = [{ key: "disclosure:a20_6:penalty:decisions", raw: "7", version: 1 }];
  expect((await program.patch(`/api/reports/${id}/draft`, { data: { entries } })).status()).toBe(200);
  await asked(program, `/api/reports/${id}/submit`);
  const reviewer = await programOf(REVIEWER);
  const { contentSha256 } = await asked<{ contentSha256: string }>(
    reviewer,
    `/api/reports/${id}/begin-review`,
  );
  await asked(reviewer, `/api/reports/${id}/approve`, { contentSha256 });
  await asked(reviewer, `/api/reports/${id}/publish`, { contentSha256, secrecy: SECRECY });

  const address = `/yunqi/${slug}/${YEAR}/`;
  await expect(async () => {
    await page.goto(address);
    await expect(page.getByRole("heading", { name: "更正记录" })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 10_000 });
  await expect(page.getByText(`更正原因：${REASON}`)).toBeVisible();
  const record = page.getByRole("table", { name: "更正前后对照" });
  await expect(record.getByRole("row")).toHaveCount(2);
  await expect(record.getByRole("cell").last()).toHaveText("7");
  await page.getByRole("link", { name: "查看更正前的第1版" }).click();
  await expect(page.getByText("这是更正前的第1版")).toBeVisible();
  await page.getByRole("link", { name: "查看现行的第2版" }).click();
  await expect(page).toHaveURL(address);

  const desk = await deskOf(REVIEWER);
  await desk.goto("/notices");
  const news = desk.getByRole("link", { name: `${office.fullName}${YEAR}年度报告申请更正` });
  const told = desk.getByRole("listitem").filter({ has: news });
  await expect(told).toContainText(`原因：${REASON}`);
  await expect(told).toContainText("未读");
  await news.click();
  await expect(desk.getByRole("heading", { level: 1 })).toContainText(office.fullName);
  await desk.goto("/notices");
  await expect(told).not.toContainText("未读");
});
