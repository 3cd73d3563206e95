import { expect, test } from "../fixtures";

test.use({ javaScriptEnabled: false });

test("a citizen without script compares two offices over the years and passes the address on", async ({
  page,
  request,
}) => {
  await page.goto("/yunqi/qjyj/");
  await expect(page.getByRole("heading", { name: "历年变化" })).toBeVisible();
  const chart = page.getByRole("figure").first();
  await expect(chart.getByRole("img", { name: /本年新收申请/u })).toBeVisible();
  await chart.getByText("数据表").click();
  await expect(chart.getByRole("row", { name: /^2019年/u })).toBeVisible();
  await expect(page.getByText("不可比").first()).toBeVisible();

  await page.getByRole("link", { name: "与其他单位、其他年度比较" }).click();
  await page.getByText("选择单位、年度和指标").click();
  await page.getByLabel("云栖区民政局").check();
  await page.getByLabel("（六）其他处理（件）").check();
  for (const year of [2019, 2020]) await page.getByLabel(`${year}年`, { exact: true }).check();
  await page.getByRole("button", { name: "比较" }).click();
  await expect(page).toHaveURL(/\/compare\?offices=qjyj,qmzj&years=2019,2020&rows=[^&]+$/u);
  const row = page.getByRole("row", { name: "云栖区民政局" }).last();
  await expect(row).toContainText("未公开");

  const shared = page.url();
  const copy = await request.get(shared);
  expect(await copy.text()).toContain("云栖区民政局");
  const csv = await request.get(`${shared}&format=csv`);
  expect(csv.headers()["content-type"]).toContain("text/csv");
  expect((await csv.text()).split("\r\n")).toHaveLength(1 + 4 + 1);
});

test("figures the form has changed are marked, and what is asked too much is said", async ({ page }) => {
  await page.goto("/compare?offices=qjyj&years=2019,2020&rows=disclosure:a20_1:normative:inForce");
  await expect(page.getByRole("link", { name: "不可比" })).toHaveCount(2);
  const years = Array.from({ length: 11 }, (_, at) => 2010 + at).join(",");
  await page.goto(`/compare?offices=qjyj&years=${years}`);
  await expect(page.getByText("一次最多比较10个年度，现在选了11个。")).toBeVisible();
  await expect(page.getByLabel("云栖区教育局")).toBeChecked();
});

test("the roll-up of a year is open to everybody and names whom it counts", async ({ page, request }) => {
  await page.goto("/yunqi/");
  await page
    .getByRole("link", { name: /年度汇总$/u })
    .first()
    .click();
  await expect(page.getByText(/计入\d+个单位，未计入\d+个/u)).toBeVisible();
  await expect(page.getByRole("heading", { name: /^计入的单位/u })).toBeVisible();
  const data = await (await request.get(`${new URL(page.url()).pathname}rollup.json`)).json();
  const cell = "applications:received:new|total";
  await expect(page.locator(`td[id="${cell}"]`)).toHaveText(String(data.values[cell]));
  expect((await request.get("/robots.txt")).status()).toBe(200);
});

test("search narrows by kind of office and shows the words in titles", async ({ page }) => {
  await page.goto("/search?q=%E6%B0%91%E6%94%BF%E5%B1%80");
  await expect(page.locator("mark", { hasText: "民政局" }).first()).toBeVisible();
  await page.getByLabel("单位类型").selectOption("town");
  await page.getByLabel("报告中的词句").fill("公开");
  await page.getByRole("main").getByRole("button", { name: "检索" }).click();
  await expect(page.getByRole("heading", { name: /找到\d+份/u })).toBeVisible();
  for (const link of await page.getByRole("main").getByRole("listitem").getByRole("link").all())
    await expect(link).toContainText(/镇/u);
});
