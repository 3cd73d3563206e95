import { filedBy, typicalTown } from "../../lib/samples/filings";
import { reportYearAt } from "../../lib/samples/report-year";
import { asked, expect, REVIEWER, test } from "../fixtures";
import { startByProgram } from "../steps";

const YEAR = reportYearAt(new Date());

test("a submission shows on the board within five seconds, without a jump or a reload", async ({
  found,
  programOf,
  deskOf,
}) => {
  const { office, clerk } = await found({
    fullName: "云栖区芦汀镇人民政府",
    shortName: "芦汀镇",
    type: "town",
  });
  const program = await programOf(clerk);
  const id = await startByProgram(program, filedBy(typicalTown(YEAR), office));

  const page = await deskOf(REVIEWER);
  await page.goto("/desk");
  await page.getByRole("link", { name: "填报进度" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `${YEAR}年度填报进度` })).toBeVisible();
  const group = (name: string) =>
    page
      .locator("tbody")
      .filter({ has: page.getByRole("rowheader", { name: office.fullName }) })
      .getByRole("rowheader", { name: new RegExp(`^\\W*${name} \\d+$`, "u") });
  await expect(group("填报中")).toBeVisible();
  await expect(page.getByRole("row", { name: office.fullName })).toContainText("试填员");
  await expect(page.getByText("有变化时自动更新")).toBeVisible();
  const stayed = page.getByRole("link", { name: office.fullName });
  await page.evaluate(() => document.documentElement.setAttribute("data-kept", "yes"));

  await asked(program, `/api/reports/${id}/submit`);
  await expect(group("已报送")).toBeVisible({ timeout: 5_000 });
  await expect(stayed).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "进度有变化" })).toContainText("已报送");
  await expect(page.locator("html")).toHaveAttribute("data-kept", "yes");
});

test("a reviewer narrows the board, sorts it and reminds an office once a day", async ({
  found,
  deskOf,
  programOf,
}) => {
  const { office, clerk } = await found({
    fullName: "云栖区苇塘镇人民政府",
    shortName: "苇塘镇",
    type: "town",
  });
  const page = await deskOf(REVIEWER);
  await page.goto("/board");
  await page
    .getByRole("navigation", { name: "按进度筛选" })
    .getByRole("link", { name: /未开始/u })
    .click();
  await expect(page).toHaveURL(/state=none/u);
  await page.getByRole("columnheader", { name: "最近变动" }).getByRole("link").click();
  await expect(page).toHaveURL(/state=none&sort=last&dir=desc/u);
  await expect(page.getByRole("columnheader", { name: /最近变动/u })).toHaveAttribute(
    "aria-sort",
    "descending",
  );

  await page.getByRole("button", { name: "提醒所选单位" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "请先在表中选择" })).toBeVisible();
  for (const sentence of ["已提醒 1 个单位", `今天已经提醒过：${office.shortName}`]) {
    await page.getByRole("checkbox", { name: `选择${office.fullName}` }).check();
    await page.getByRole("button", { name: "提醒所选单位" }).click();
    await expect(page.getByText(sentence)).toBeVisible();
  }
  const notices = await (await programOf(clerk)).get("/notices");
  expect(await notices.text()).toContain(`审核人提醒：请抓紧办理${office.fullName}${YEAR}年度报告`);
});

test("the board is there without script, by year, and not for clerks", async ({
  found,
  browser,
  programOf,
}) => {
  const { clerk } = await found({ fullName: "云栖区档案馆", shortName: "区档案馆", type: "bureau" });
  const stranger = await programOf(clerk);
  expect((await stranger.get("/board")).status()).toBe(404);
  expect((await stranger.get(`/api/board?year=${YEAR}`)).status()).toBe(404);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const { username, password } = REVIEWER;
  await asked(context.request, "/api/session", { username, password });
  const page = await context.newPage();
  await page.goto("/board");
  await page.getByRole("link", { name: `${YEAR - 1}年` }).click();
  await expect(page.getByRole("heading", { level: 1, name: `${YEAR - 1}年度填报进度` })).toBeVisible();
  await page
    .getByRole("navigation", { name: "按进度筛选" })
    .getByRole("link", { name: /已公开/u })
    .click();
  await page.getByRole("link", { name: "刷新" }).click();
  await expect(page).toHaveURL(/state=published/u);
  await expect(page.getByRole("rowheader", { name: "云栖区市场监督管理局" })).toBeVisible();
  await context.close();
});
