import type { Page } from "@playwright/test";
import { filedBy, typicalTown } from "../../lib/samples/filings";
import { reportYearAt } from "../../lib/samples/report-year";
import { expect, test } from "../fixtures";
import { publishByProgram, startByProgram, submitByProgram } from "../steps";

const YEAR = reportYearAt(new Date());
const NEW = "applications:received:new";
const town = (name: string) =>
  ({ fullName: `云栖区${name}人民政府`, shortName: name, type: "town" }) as const;

test("the tables are filled like a sheet, with last year beside the cell and the rules at once", async ({
  found,
  deskOf,
  programOf,
}) => {
  const { office, clerk } = await found(town("柳堤镇"));
  const before = filedBy(typicalTown(YEAR - 1), office);
  await publishByProgram(programOf, await submitByProgram(await programOf(clerk), before));
  const id = await startByProgram(await programOf(clerk), filedBy(typicalTown(YEAR), office));
  const page = await deskOf(clerk);
  await page.goto(`/reports/${id}/edit#applications`);
  await alive(page);
  await cell(page, `${NEW}|natural`).selectText();
  const own = before.filing.values[`${NEW}|natural`];
  await expect(page.getByText(`上年（${YEAR - 1}）：${own}`)).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(cell(page, `${NEW}|org:business`)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(cell(page, "applications:received:carriedIn|org:business")).toBeFocused();
  await page.keyboard.press("Home");
  await expect(cell(page, "applications:received:carriedIn|natural")).toBeFocused();

  const total = cell(page, `${NEW}|total`);
  const sum = Number(await total.textContent());
  const natural = cell(page, `${NEW}|natural`);
  const typed = Number(await natural.inputValue());
  await natural.fill(String(typed + 1));
  await expect(total).toHaveText(String(sum + 1));
  await page.keyboard.press("Tab");
  const check = page.getByRole("region", { name: "体检" });
  const broken = check.getByRole("listitem").filter({ hasText: "T3-BAL" }).filter({ hasText: "≠" }).first();
  await expect(broken).toContainText("差1");
  await broken.getByRole("button", { name: "去改" }).click();
  await expect(natural).toBeFocused();
  await natural.fill(String(typed));
  await page.keyboard.press("Tab");
  await expect(broken).toHaveCount(0);
});

test("a block copied from a spreadsheet is laid over the table and can be taken back", async ({
  found,
  deskOf,
  programOf,
}) => {
  const { office, clerk } = await found(town("柳湾镇"));
  const id = await startByProgram(await programOf(clerk), filedBy(typicalTown(YEAR), office));
  const page = await deskOf(clerk);
  await page.goto(`/reports/${id}/edit#disputes`);
  await alive(page);
  const upheld = cell(page, "disputes:review:upheld");
  const was = await upheld.inputValue();
  await upheld.focus();
  await paste(page, "１，００１\t2\t0\t0\t1004");
  await expect(upheld).toHaveValue("1001");
  await expect(page.getByText(/粘贴的是1004，各项之和是1003/u)).toBeVisible();
  await page.getByRole("button", { name: "撤销本次粘贴" }).click();
  await expect(upheld).toHaveValue(was);
});

test("the preview shows what was typed a moment ago", async ({ found, deskOf, programOf }) => {
  const { office, clerk } = await found(town("柳岸镇"));
  const id = await startByProgram(await programOf(clerk), filedBy(typicalTown(YEAR), office));
  const page = await deskOf(clerk);
  await page.goto(`/reports/${id}/edit#disputes`);
  await alive(page);
  await cell(page, "disputes:review:upheld").fill("8");
  const opened = page.waitForEvent("popup");
  await page.getByRole("button", { name: "预览" }).click();
  const preview = await opened;
  await preview.waitForURL(/\/draft$/u);
  await expect(preview.locator('[id="disputes:review:upheld"]')).toHaveText("8");
  await expect(preview.getByRole("heading", { level: 1 })).toContainText(office.fullName);
});

test("every row of the applications tells its article and how to count, in place", async ({
  found,
  deskOf,
  programOf,
}) => {
  const { office, clerk } = await found(town("柳荫镇"));
  const id = await startByProgram(await programOf(clerk), filedBy(typicalTown(YEAR), office));
  const page = await deskOf(clerk);
  await page.goto(`/reports/${id}/edit#applications`);
  const helps = page.getByRole("table", { name: /收到和处理/u }).getByRole("button", { name: /^说明：/u });
  await expect(helps).toHaveCount(25);
  await helps.first().click();
  await expect(helps.first()).toHaveAttribute("aria-expanded", "true");
  await expect(page.getByText(/^依据：第27、29、31条$/u)).toBeVisible();
});

/** The page answers keys and pasted blocks from now on. */
async function alive(page: Page): Promise<void> {
  await expect(page.getByRole("button", { name: "导入已有报告" })).toBeEnabled();
}

/** Pastes as a spreadsheet does: rows on lines, columns by tabs. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => {
    const data = new DataTransfer();
    data.setData("text/plain", copied);
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

function cell(page: Page, id: string) {
  return page.locator(`[id="${id}"]`);
}
