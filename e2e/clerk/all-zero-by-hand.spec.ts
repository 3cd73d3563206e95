import { allZero, filedBy } from "../../lib/samples/filings";
import { reportYearAt } from "../../lib/samples/report-year";
import { expect, test } from "../fixtures";
import { publishByProgram } from "../steps";

const YEAR = reportYearAt(new Date());

test("a clerk types a report in which nothing happened, and a citizen reads it", async ({
  found,
  deskOf,
  programOf,
  request,
}) => {
  const { office, clerk, slug } = await found({
    fullName: "云栖区信访局",
    shortName: "区信访局",
    type: "bureau",
  });
  const { filing } = filedBy(allZero(YEAR), office);
  const page = await deskOf(clerk);
  await page.goto("/desk");
  await page.getByRole("button", { name: `开始填写${YEAR}年度报告` }).click();

  const contents = page.getByRole("navigation", { name: "报告目录" }).getByRole("link");
  for (const [section, prefix] of [
    [0, "overview:"],
    [4, "problems"],
    [4, "improvements"],
    [5, "other:"],
  ] as const) {
    await contents.nth(section).click();
    for (const [part, text] of Object.entries(filing.texts).filter(([id]) => id.startsWith(prefix)))
      await page.locator(`[id="text:${part}"]`).fill(text);
  }
  await contents.nth(1).click();
  const disclosure = page.locator('input[id^="disclosure:"]');
  for (let at = 0; at < (await disclosure.count()); at += 1) {
    await disclosure.nth(at).focus();
    await page.keyboard.type("0");
  }
  await page.getByRole("button", { name: "下一节" }).click();
  const tops = page.locator('input[id^="applications:received:new|"]');
  const rows = (await page.locator('input[id^="applications:"]').count()) / (await tops.count());
  for (let column = 0; column < (await tops.count()); column += 1) {
    await tops.nth(column).focus();
    for (let row = 0; row < rows; row += 1) {
      await page.keyboard.type("0");
      await page.keyboard.press("Enter");
    }
  }
  await page.getByRole("button", { name: "下一节" }).click();
  await page.getByRole("button", { name: "本表全部为0，确认" }).click();
  await expect(page.getByText(/^✔ 试填员 于 \d+月\d+日 \d\d:\d\d 确认本表全部为0$/u)).toBeVisible();

  await expect(page.getByText("填写完整，可以提交审核").first()).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "已保存" })).toBeVisible();
  await page.getByRole("button", { name: "提交审核" }).click();
  await expect(page).toHaveURL(/\/reports\/\d+$/u);
  const id = Number(page.url().split("/").at(-1));

  await publishByProgram(programOf, id);
  const address = `/yunqi/${slug}/${YEAR}/report.json`;
  await expect.poll(async () => (await request.get(address)).status(), { timeout: 10_000 }).toBe(200);
  const published = (await (await request.get(address)).json()) as { values: Record<string, number> };
  expect(published.values).toEqual(filing.values);
});
