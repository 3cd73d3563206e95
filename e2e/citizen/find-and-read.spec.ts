import { filedBy, typicalBureau } from "../../lib/samples/filings";
import { reportYearAt } from "../../lib/samples/report-year";
import { expect, test } from "../fixtures";
import { publishByProgram, submitByProgram } from "../steps";

const YEAR = reportYearAt(new Date());
const MONEY = "disclosure:a20_8:fee:amountWan";

test.use({ javaScriptEnabled: false });

test("a citizen without script finds a report, reads it and takes its figures", async ({
  found,
  programOf,
  page,
  request,
}) => {
  const { office, clerk, slug } = await found({
    fullName: "云栖区园林绿化局",
    shortName: "区园林绿化局",
    type: "bureau",
  });
  const sample = filedBy(typicalBureau(YEAR), office);
  const hash = await publishByProgram(programOf, await submitByProgram(await programOf(clerk), sample));
  const address = `/yunqi/${slug}/${YEAR}/`;
  await expect.poll(async () => (await request.get(address)).status(), { timeout: 10_000 }).toBe(200);

  await page.goto("/");
  await page.getByLabel("报告中的词句").fill("招生入学");
  await page.getByLabel("机关名称").fill("园林绿化局");
  await page.getByRole("button", { name: "检索" }).click();
  await page.getByRole("link", { name: office.fullName }).first().click();
  await expect(page).toHaveURL(new RegExp(`${address}$`, "u"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    `${office.fullName}${YEAR}年政府信息公开工作年度报告`,
  );
  await expect(page.getByText(hash.slice(0, 8)).first()).toBeVisible();
  for (const heading of ["一、", "二、", "三、", "四、", "五、", "六、"])
    await expect(page.getByRole("heading", { level: 2, name: heading }).first()).toBeVisible();
  for (const [cell, value] of Object.entries(sample.filing.values)) {
    const shown = cell === MONEY ? String((value ?? 0) / 10_000) : String(value);
    await expect.soft(page.locator(`td[id="${cell}"]`), cell).toHaveText(shown);
  }

  await page.getByRole("link", { name: "区园林绿化局" }).first().click();
  await expect(page.getByRole("link", { name: `${YEAR}年` }).first()).toBeVisible();
  await page.goto("/yunqi/");
  await page.getByRole("link", { name: `${YEAR}年度`, exact: true }).click();
  await expect(page.getByRole("row", { name: office.fullName })).toContainText("按时");
  const report = await (await request.get(`${address}report.json`)).json();
  const values = { ...sample.filing.values, [MONEY]: (sample.filing.values[MONEY] ?? 0) / 10_000 };
  expect(report.values).toEqual(values);
  expect(report.publication.sha256).toBe(hash);
  const all = await (await request.get("/open-data/reports.json")).json();
  expect(JSON.stringify(all)).toContain(hash);
});

test("what is not published is a real 404, a draft as much as a report that never was", async ({
  request,
}) => {
  expect((await request.get(`/yunqi/qjyj/${YEAR}/`)).status()).toBe(404);
  expect((await request.get(`/yunqi/qjyj/${YEAR}/report.json`)).status()).toBe(404);
  expect((await request.get("/yunqi/no-such-office/2025/")).status()).toBe(404);
});

test("a wrong total of the archive is shown as printed, and said to be wrong", async ({ page }) => {
  await page.goto("/yunqi/fengdu-zhen/2020/");
  await expect(page.getByText("门户启用前已公开，按原件照录。")).toBeVisible();
  await expect(page.locator('td[id="applications:result:total|total"]')).toHaveText("7");
  await expect(page.getByRole("heading", { name: "自动核对结果" })).toBeVisible();
});
