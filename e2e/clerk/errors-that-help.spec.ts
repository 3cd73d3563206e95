import type { Page } from "@playwright/test";
import { filedBy, typicalBureau, typicalTown } from "../../lib/samples/filings";
import { reportYearAt } from "../../lib/samples/report-year";
import type { Sample } from "../../lib/samples/sample";
import { sourceText } from "../../lib/samples/source-text";
import { expect, REVIEWER, test } from "../fixtures";
import { startByProgram } from "../steps";

const YEAR = reportYearAt(new Date());
const GRANTED = "applications:result:granted|natural";
const NEW = "applications:received:new|natural";

const ORGANISATIONS = ["business", "research", "publicInterest", "legalService", "other"].map(
  (kind) => `org:${kind}`,
);

const bureau = (name: string) =>
  ({ fullName: `云栖区${name}`, shortName: `区${name.slice(0, 2)}局`, type: "bureau" }) as const;

test("printed totals single out the one wrong cell; its correction is offered, applied by one click and taken back by another", async ({
  found,
  deskOf,
  programOf,
}) => {
  const { office, clerk } = await found(bureau("林业局"));
  const right = filedBy(typicalBureau(YEAR), office);
  const meant = right.filing.values[GRANTED] ?? 0;
  const id = await startByProgram(await programOf(clerk), blank(right));
  const page = await deskOf(clerk);
  await page.goto(`/reports/${id}/edit`);
  await importText(page, sourceText(withFigure(right, GRANTED, meant + 1)));

  const check = page.getByRole("region", { name: "体检" });
  const broken = check.getByRole("listitem").filter({ hasText: /T3-(SUM|ROW)/u });
  await expect(broken).toHaveCount(2);
  await expect(page.locator('[data-trouble="suspect"] [id]').first()).toHaveAttribute("id", GRANTED);
  await expect(page.locator('[data-trouble="suspect"]')).toHaveCount(1);
  await expect(broken.first()).toContainText(`只需改一格`);

  await broken
    .first()
    .getByRole("button", { name: `改为${meant}` })
    .click();
  const figure = page.locator(`[id="${GRANTED}"]`);
  await expect(figure).toHaveValue(String(meant));
  await expect(figure).toBeFocused();
  await expect(broken).toHaveCount(0);
  const told = page.getByRole("status").filter({ hasText: `已由${meant + 1}改为${meant}` });
  await told.getByRole("button", { name: "撤销" }).click();
  await expect(figure).toHaveValue(String(meant + 1));
  await expect(broken).toHaveCount(2);
});

test("a row pasted with its printed total names the wrong figure in it, and the total is not written", async ({
  found,
  deskOf,
  programOf,
}) => {
  const { office, clerk } = await found(bureau("粮食局"));
  const sample = filedBy(typicalBureau(YEAR), office);
  const row = ["natural", ...ORGANISATIONS, "total"].map((column) => GRANTED.replace("natural", column));
  const [natural = 0, ...others] = row.map((cell) => sample.filing.values[cell] ?? 0);
  const id = await startByProgram(await programOf(clerk), sample);
  const page = await deskOf(clerk);
  await page.goto(`/reports/${id}/edit#applications`);
  await alive(page);
  await page.locator(`[id="${GRANTED}"]`).focus();
  await paste(page, [natural + 10, ...others].join("\t"));
  const meant = `（一）予以公开 × 自然人 粘贴的是${natural + 10}，可能应为${natural}。`;
  await expect(page.getByText(meant)).toBeVisible();
  await expect(page.getByText(/^原件合计/u)).toHaveCount(0);
  await page.getByRole("button", { name: "撤销本次粘贴" }).click();
  await expect(page.locator(`[id="${GRANTED}"]`)).toHaveValue(String(natural));
});

test("summed totals tell the column and claim no cell; every term of the equation leads to its cell", async ({
  found,
  deskOf,
  programOf,
}) => {
  const { office, clerk } = await found(bureau("气象局"));
  const sample = filedBy(typicalBureau(YEAR), office);
  const own = sample.filing.values[NEW] ?? 0;
  const id = await startByProgram(await programOf(clerk), sample);
  const page = await deskOf(clerk);
  await page.goto(`/reports/${id}/edit#applications`);
  await alive(page);
  await page.locator(`[id="${NEW}"]`).fill(String(own + 1));
  await page.keyboard.press("Tab");

  const broken = page
    .getByRole("region", { name: "体检" })
    .getByRole("listitem")
    .filter({ hasText: "“自然人”一列24格中至少有一格有误" });
  await expect(broken).toContainText("不能断定是哪一格");
  await expect(page.locator('[data-trouble="suspect"]')).toHaveCount(0);
  await broken.getByRole("button", { name: /上年结转.*自然人：\d+$/u }).click();
  await expectAt(page, "applications:received:carriedIn|natural");
  await broken.getByRole("button", { name: /结转下年度.*自然人：\d+$/u }).click();
  await expectAt(page, "applications:carriedOut|natural");
  await page.keyboard.press("F8");
  await expect(page.getByText(/^第 1 处，共 \d+ 处$/u)).toBeVisible();
});

test("the check-up stands on one page and every entry is one click from its place", async ({
  found,
  deskOf,
  programOf,
}) => {
  const { office, clerk } = await found(bureau("档案局"));
  const said = saying(withFigure(filedBy(typicalBureau(YEAR), office), NEW, 99));
  const id = await startByProgram(await programOf(clerk), said);
  const page = await deskOf(clerk);
  await page.goto(`/reports/${id}/edit`);
  await alive(page);
  await page.getByRole("link", { name: "体检报告" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: /体检报告$/u })).toBeVisible();
  await expect(page.getByText(/^共 \d+ 项规则：通过 \d+ 项/u)).toBeVisible();

  const balance = page.getByRole("listitem").filter({ hasText: "T3-BAL" }).first();
  await balance.getByRole("link", { name: /上年结转/u }).click();
  await expectAt(page, "applications:received:carriedIn|natural");
  await page.goto(`/reports/${id}/checkup`);
  const sentence = page.getByRole("listitem").filter({ hasText: "N-RECV" }).first();
  await sentence.getByRole("link", { name: /^去看这段文字/u }).click();
  const prose = page.locator('[id="text:overview:onRequest"]');
  await expect(prose).toBeFocused();
  await expect(prose).toBeVisible();
});

test("every entry of the error summary leads to its field, in view and under no bar", async ({
  found,
  deskOf,
  programOf,
}) => {
  const { office, clerk } = await found({
    fullName: "云栖区桑园镇人民政府",
    shortName: "桑园镇",
    type: "town",
  });
  const sample = withFigure(withoutText(filedBy(typicalTown(YEAR), office), "other:fee"), NEW, 99);
  const id = await startByProgram(await programOf(clerk), sample);
  const page = await deskOf(clerk);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 720 });
    await page.goto(`/reports/${id}/edit`);
    await alive(page);
    await page.getByRole("button", { name: "提交审核" }).click();
    const summary = page.getByRole("alert").filter({ hasText: "还没有提交" });
    await expect(summary).toBeFocused();
    const entries = summary.getByRole("listitem").getByRole("button");
    const count = await entries.count();
    expect(count).toBeGreaterThan(1);
    for (let at = 0; at < count; at += 1) {
      await entries.nth(at).click();
      await expectInView(page);
      // On a telephone an explanation opens the drawer over the summary.
      const drawer = page.getByRole("button", { name: "收起体检" });
      if (await drawer.isVisible()) await drawer.click();
    }
  }
});

test("an explanation is kept over a reload and reaches the reviewer; an error has no place for one", async ({
  found,
  deskOf,
  programOf,
}) => {
  const { office, clerk } = await found(bureau("人防办公室"));
  const sample = saying(filedBy(typicalBureau(YEAR), office));
  const id = await startByProgram(await programOf(clerk), sample);
  const page = await deskOf(clerk);
  await page.goto(`/reports/${id}/edit`);
  await alive(page);
  const check = page.getByRole("region", { name: "体检" });
  const said = check.getByRole("listitem").filter({ hasText: "N-RECV" });
  const box = said.getByLabel("情况属实的，请说明原因");
  await box.fill("写得太短。");
  await page.getByRole("button", { name: "提交审核" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "还没有提交" })).toBeVisible();
  const why = "文字按收件登记的份数计，表格按拆分后的件数计。";
  await box.fill(why);
  await expect(said.getByText("已说明")).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "已保存" })).toBeVisible();
  await page.reload();
  await expect(box).toHaveValue(why);
  await alive(page);

  await page.goto(`/reports/${id}/edit#${encodeURIComponent(NEW)}`);
  await page.locator(`[id="${NEW}"]`).fill("99");
  await page.keyboard.press("Tab");
  const hard = check.getByRole("listitem").filter({ hasText: "T3-BAL" }).first();
  await expect(hard).toContainText("错误");
  await expect(hard.getByRole("textbox")).toHaveCount(0);
  await page.locator(`[id="${NEW}"]`).fill(String(sample.filing.values[NEW] ?? 0));
  await page.keyboard.press("Tab");
  await expect(hard).toHaveCount(0);
  await expect(page.getByRole("status").filter({ hasText: "已保存" })).toBeVisible();
  await page.getByRole("button", { name: "提交审核" }).click();
  await expect(page).toHaveURL(/\/reports\/\d+$/u);

  const reviewer = await deskOf(REVIEWER);
  await reviewer.goto(`/reports/${id}`);
  await expect(reviewer.getByText(why).first()).toBeVisible();
});

/** The page answers keys from now on. */
async function alive(page: Page): Promise<void> {
  await expect(page.getByRole("button", { name: "导入已有报告" })).toBeEnabled();
}

async function importText(page: Page, text: string): Promise<void> {
  await page.getByRole("button", { name: "导入已有报告" }).click();
  const dialog = page.getByRole("dialog", { name: "导入已有报告" });
  await dialog.getByLabel("选择文件").setInputFiles({
    name: "年报.md",
    mimeType: "text/markdown",
    buffer: Buffer.from(text),
  });
  await dialog.getByRole("button", { name: "读取并对照" }).click();
  await dialog.getByRole("button", { name: /^采用所选/u }).click();
  await expect(page.getByText(/^已导入 \d+ 处，请核对$/u)).toBeVisible();
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

async function expectAt(page: Page, id: string): Promise<void> {
  await expect(page.locator(`[id="${id}"]`)).toBeFocused();
  await expectInView(page);
}

/** What has the focus is on the screen, and a click in its upper part would reach it. */
async function expectInView(page: Page): Promise<void> {
  const reached = () =>
    page.evaluate(() => {
      const field = document.activeElement;
      if (!field?.matches("input, textarea")) return `focus on ${field?.tagName} ${field?.id}`;
      const { left, top, width, height } = field.getBoundingClientRect();
      const middle = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 40));
      return field === middle || field.contains(middle) ? "reached" : `covered: ${field.id}`;
    });
  await expect.poll(reached).toBe("reached");
}

function withFigure(sample: Sample, cell: string, figure: number): Sample {
  const { filing } = sample;
  return { ...sample, filing: { ...filing, values: { ...filing.values, [cell]: figure } } };
}

/** The text speaks of one application more than the table. */
function saying(sample: Sample): Sample {
  const onRequest = (sample.filing.texts["overview:onRequest"] ?? "").replace("申请15件", "申请16件");
  return withTexts(sample, { "overview:onRequest": onRequest });
}

function withoutText(sample: Sample, part: "other:fee"): Sample {
  return withTexts(sample, { [part]: "" });
}

function withTexts(sample: Sample, texts: Sample["filing"]["texts"]): Sample {
  const { filing } = sample;
  return { ...sample, filing: { ...filing, texts: { ...filing.texts, ...texts } } };
}

/** The same report with nothing in it yet. */
function blank(sample: Sample): Sample {
  return { ...sample, filing: { ...sample.filing, values: {}, texts: {} } };
}
