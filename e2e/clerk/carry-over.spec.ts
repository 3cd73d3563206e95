import type { Page } from "@playwright/test";
import { allZero, filedBy } from "../../lib/samples/filings";
import { reportYearAt } from "../../lib/samples/report-year";
import type { Sample } from "../../lib/samples/sample";
import { expect, test } from "../fixtures";
import { publishByProgram, startByProgram, submitByProgram } from "../steps";

const YEAR = reportYearAt(new Date());
const COLUMNS = [
  "natural",
  "org:business",
  "org:research",
  "org:publicInterest",
  "org:legalService",
  "org:other",
];
const LEFT = [3, 1, 0, 0, 0, 4];
const REASON = "上年一件企业申请误登记，本年更正";
const LOCK = `上年结转，已按${YEAR - 1}年度报告填入`;
const bureau = (name: string) =>
  ({ fullName: `云栖区${name}`, shortName: `区${name}`, type: "bureau" }) as const;

test("last year's carry is filled in and locked column by column; a change is explained in public", async ({
  found,
  deskOf,
  programOf,
  page: citizen,
}) => {
  const { office, clerk, slug } = await found(bureau("档案局"));
  const program = await programOf(clerk);
  await publishByProgram(programOf, await submitByProgram(program, open(filedBy(allZero(YEAR - 1), office))));
  const page = await deskOf(clerk);
  await page.goto("/desk");
  await page.getByRole("button", { name: `开始填写${YEAR}年度报告` }).click();
  await section(page, 2);
  await expect(page.getByText(LOCK).first()).toBeVisible();
  for (const [at, column] of COLUMNS.entries()) {
    await expect(carried(page, column)).toHaveValue(String(LEFT[at]));
    await expect(carried(page, column)).not.toBeEditable();
    await expect(carried(page, column)).toHaveAccessibleDescription(new RegExp(LOCK, "u"));
  }
  await expect(carried(page, "total")).toHaveText("8");

  const id = await startByProgram(program, open(filedBy(allZero(YEAR), office)));
  await page.goto(`/reports/${id}/edit#applications`);
  await page.reload();
  await alive(page);
  await carried(page, "natural").focus();
  await page.keyboard.press("F2");
  const unlock = page.getByRole("button", { name: "解锁这一格" });
  await page.getByLabel("修改原因").fill("写错了");
  await expect(unlock).toBeDisabled();
  await page.getByLabel("修改原因").fill(REASON);
  await unlock.click();
  await expect(carried(page, "natural")).toBeFocused();
  await carried(page, "natural").fill("4");
  await page.getByRole("button", { name: "解锁修改" }).click();
  await expect(page.getByLabel("修改哪一列")).toHaveValue("applications:received:carriedIn|org:business");
  await page.getByLabel("修改原因").fill(REASON);
  await unlock.click();
  await carried(page, "org:business").fill("0");
  await page.locator('[id="applications:carriedOut|natural"]').fill("4");
  await page.locator('[id="applications:carriedOut|org:business"]').fill("0");
  await page.keyboard.press("Tab");
  await expect(carried(page, "total")).toHaveText("8");
  const check = page.getByRole("region", { name: "体检" });
  await expect(check.getByRole("listitem").filter({ hasText: "X-CARRY" })).toHaveCount(2);

  await page.getByRole("button", { name: "提交审核" }).click();
  await expect(page).toHaveURL(/\/reports\/\d+$/u);
  await publishByProgram(programOf, id);
  const address = `/yunqi/${slug}/${YEAR}/`;
  await expect.poll(async () => (await citizen.request.get(address)).status(), { timeout: 10_000 }).toBe(200);
  await citizen.goto(address);
  await expect(citizen.getByRole("article").getByText(REASON)).toHaveCount(2);
  await citizen.getByText(/^核对清单：/u).click();
  await expect(citizen.getByRole("cell", { name: new RegExp(`已说明：.*${REASON}`, "u") })).toBeVisible();
});

test("a locked figure comes back when it is closed again, and a pasted block goes around it", async ({
  found,
  deskOf,
  programOf,
}) => {
  const { office, clerk } = await found(bureau("统计局"));
  const program = await programOf(clerk);
  await submitByProgram(program, open(filedBy(allZero(YEAR - 1), office)));
  const id = await startByProgram(program, open(filedBy(allZero(YEAR), office)));
  const page = await deskOf(clerk);
  await page.goto(`/reports/${id}/edit#applications`);
  await alive(page);
  await page.locator('[id="applications:received:new|natural"]').focus();
  await paste(page, "5\t2\n9\t1");
  await expect(page.locator('[id="applications:received:new|org:business"]')).toHaveValue("2");
  await expect(carried(page, "natural")).toHaveValue("3");
  await expect(page.getByText(/锁定的格没有改动.*粘贴的是9，锁定的是3/u)).toBeVisible();

  await carried(page, "natural").focus();
  await page.keyboard.press("F2");
  await page.getByLabel("修改原因").fill(REASON);
  await page.getByRole("button", { name: "解锁这一格" }).click();
  await carried(page, "natural").fill("7");
  await page.keyboard.press("Tab");
  const carries = page
    .getByRole("region", { name: "体检" })
    .getByRole("listitem")
    .filter({ hasText: "X-CARRY" });
  await expect(carries).toHaveCount(2);
  await expect(carries.getByText("已说明")).toHaveCount(2);
  await page.getByRole("button", { name: "恢复为3并锁定" }).click();
  await expect(carried(page, "natural")).toHaveValue("3");
  await expect(carries).toHaveCount(0);
  await expect(carried(page, "natural")).not.toBeEditable();
  await expect(page.getByRole("status").filter({ hasText: "已保存" })).toBeVisible();
  await page.reload();
  await expect(carried(page, "natural")).not.toBeEditable();
});

test("a report of the year before that comes later is offered with the difference, never filled in silently", async ({
  found,
  deskOf,
  programOf,
}) => {
  const { office, clerk } = await found(bureau("审计局"));
  const program = await programOf(clerk);
  const id = await startByProgram(program, filedBy(allZero(YEAR), office));
  await submitByProgram(program, open(filedBy(allZero(YEAR - 1), office)));
  const page = await deskOf(clerk);
  await page.goto(`/reports/${id}/edit#applications`);
  await alive(page);
  await expect(carried(page, "natural")).toHaveValue("0");
  await expect(page.getByText(`自然人：现填0，${YEAR - 1}年度报告3`)).toBeVisible();
  await page.getByRole("button", { name: "按上年报告填入" }).click();
  for (const [at, column] of COLUMNS.entries())
    await expect(carried(page, column)).toHaveValue(String(LEFT[at]));
  await expect(carried(page, "natural")).not.toBeEditable();
});

test("the first report in the system is held against the figures its office gives of the year before", async ({
  found,
  deskOf,
  programOf,
  page: citizen,
}) => {
  const { office, clerk, slug } = await found(bureau("体育局"));
  const id = await startByProgram(await programOf(clerk), filedBy(allZero(YEAR), office));
  const page = await deskOf(clerk);
  await page.goto(`/reports/${id}/edit#applications`);
  await alive(page);
  const check = page.getByRole("region", { name: "体检" });
  await expect(check.getByText(`系统中没有本单位${YEAR - 1}年度报告`)).toBeVisible();
  await page.getByText("上年数据（系统中没有本单位").click();
  const asked = page.locator('input[id^="opening:"]');
  await expect(asked).toHaveCount(9);
  for (let at = 0; at < 8; at += 1) await asked.nth(at).fill(at === 0 ? "2" : "0");
  await asked.nth(8).fill("本单位网站");
  await page.keyboard.press("Tab");
  await expect(asked.nth(8)).toHaveAccessibleDescription(/以http:\/\/或者https:\/\/开头/u);
  await asked.nth(8).fill("https://www.example.gov.cn/report.html");
  await expect(check.getByText("填报单位提供的上年数据").first()).toBeVisible();
  await page.getByRole("button", { name: "按上年数据填入上年结转（1 格）" }).click();
  await expect(carried(page, "natural")).toHaveValue("2");
  await carried(page, "natural").fill("0");
  await asked.nth(0).fill("0");
  await page.keyboard.press("Tab");
  await expect(check.getByText("填报单位提供的上年数据")).toHaveCount(0);
  await expect(check.getByText(/“上年数据”/u)).toHaveCount(0);

  await page.getByRole("button", { name: "提交审核" }).click();
  await expect(page).toHaveURL(/\/reports\/\d+$/u);
  await publishByProgram(programOf, id);
  const address = `/yunqi/${slug}/${YEAR}/`;
  await expect.poll(async () => (await citizen.request.get(address)).status(), { timeout: 10_000 }).toBe(200);
  await citizen.goto(address);
  await expect(citizen.getByRole("heading", { name: "上年数据" })).toBeVisible();
  await expect(citizen.getByRole("link", { name: "https://www.example.gov.cn/report.html" })).toBeVisible();
});

/** A report in which what was carried in is still open at the end of the year. */
function open({ edition, filing }: Sample): Sample {
  const rows = ["received:carriedIn", "carriedOut"];
  const figures = rows.flatMap((row) =>
    COLUMNS.map((column, at) => [`applications:${row}|${column}`, LEFT[at] ?? 0] as const),
  );
  return { edition, filing: { ...filing, values: { ...filing.values, ...Object.fromEntries(figures) } } };
}

function carried(page: Page, column: string) {
  return page.locator(`[id="applications:received:carriedIn|${column}"]`);
}

async function section(page: Page, at: number): Promise<void> {
  await page.getByRole("navigation", { name: "报告目录" }).getByRole("link").nth(at).click();
}

/** The page answers keys and pasted blocks from now on. */
async function alive(page: Page): Promise<void> {
  await expect(page.getByRole("button", { name: "导入已有报告" })).toBeEnabled();
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => {
    const data = new DataTransfer();
    data.setData("text/plain", copied);
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}
