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

test("keys lead as in a spreadsheet, Escape puts back, and an input method keeps its keys", async ({
  found,
  deskOf,
  programOf,
}) => {
  const { office, clerk } = await found(town("柳堂镇"));
  const id = await startByProgram(await programOf(clerk), filedBy(typicalTown(YEAR), office));
  const page = await deskOf(clerk);
  await page.goto(`/reports/${id}/edit#applications`);
  await alive(page);
  const natural = cell(page, `${NEW}|natural`);
  const business = cell(page, `${NEW}|org:business`);
  const was = await natural.inputValue();
  await natural.focus();
  await page.keyboard.type("987");
  await page.keyboard.press("Escape");
  await expect(natural).toHaveValue(was);
  await page.keyboard.press("Tab");
  await expect(business).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(natural).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Shift+Enter");
  await expect(natural).toBeFocused();
  await page.keyboard.press("Control+End");
  await expect(cell(page, "applications:carriedOut|org:other")).toBeFocused();
  await page.keyboard.press("Control+Home");
  await expect(natural).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(cell(page, "applications:received:carriedIn|natural")).toBeFocused();

  await natural.focus();
  await natural.fill("");
  const protocol = await page.context().newCDPSession(page);
  await protocol.send("Input.imeSetComposition", { text: "１", selectionStart: 1, selectionEnd: 1 });
  await page.keyboard.press("Enter");
  await expect(natural).toBeFocused();
  await protocol.send("Input.insertText", { text: "１２" });
  await page.keyboard.press("Enter");
  await expect(cell(page, "applications:received:carriedIn|natural")).toBeFocused();
  await expect(natural).toHaveValue("12");
});

test("a message comes at once when a cell is left", async ({ found, deskOf, programOf }) => {
  const { office, clerk } = await found(town("柳坡镇"));
  const id = await startByProgram(await programOf(clerk), filedBy(typicalTown(YEAR), office));
  const page = await deskOf(clerk);
  await page.goto(`/reports/${id}/edit#disputes`);
  await alive(page);
  await cell(page, "disputes:review:upheld").fill("-1");
  const taken = await page.evaluate(async (own) => {
    const field = document.getElementById(own);
    const told = () => field?.getAttribute("aria-invalid") === "true";
    const shown = new Promise<number>((resolve) => {
      const began = performance.now();
      const seen = new MutationObserver(() => told() && resolve(performance.now() - began));
      if (field) seen.observe(field, { attributes: true });
      field?.blur();
    });
    return shown;
  }, "disputes:review:upheld");
  expect(taken).toBeLessThan(200);
});

test("the whole of table three is pasted: figures are set, totals compared, labels say where", async ({
  found,
  deskOf,
  programOf,
}) => {
  const { office, clerk } = await found(town("柳园镇"));
  const id = await startByProgram(await programOf(clerk), filedBy(typicalTown(YEAR), office));
  const page = await deskOf(clerk);
  await page.goto(`/reports/${id}/edit#applications`);
  await alive(page);
  const was = await figuresOf(page);
  const raised = was.map((row, y) => (y === 0 ? row.with(0, "１２").with(6, "1,234") : row));
  await cell(page, `${NEW}|natural`).focus();
  await paste(page, raised.map((row) => row.join("\t")).join("\r\n"));
  await expect(page.getByText("已粘贴 144 处，请核对")).toBeVisible();
  await expect(cell(page, `${NEW}|natural`)).toHaveValue("12");
  await expect(page.getByText(/粘贴的合计与各项之和不同，请核对：.*粘贴的是1,234/u)).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect.poll(() => figuresOf(page)).toEqual(was);

  await cell(page, `${NEW}|org:legalService`).focus();
  await paste(page, "", await tableOf(page, "777"));
  await expect(page.getByText("已粘贴 144 处，请核对")).toBeVisible();
  await expect(cell(page, `${NEW}|natural`)).toHaveValue("777");
  await page.getByRole("button", { name: "撤销本次粘贴" }).click();
  await expect.poll(() => figuresOf(page)).toEqual(was);

  await cell(page, `${NEW}|natural`).focus();
  await paste(page, "四、结转下年度继续办理\t3\t0\t0\t0\t0\t1\t4");
  await expect(page.getByText("已粘贴 6 处，请核对")).toBeVisible();
  await expect(cell(page, "applications:carriedOut|natural")).toHaveValue("3");
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

/** Pastes as a spreadsheet does: rows on lines, columns by tabs, and where wanted also as HTML. */
async function paste(page: Page, text: string, html = ""): Promise<void> {
  await page.evaluate(
    (copied) => {
      const data = new DataTransfer();
      data.setData("text/plain", copied.text);
      if (copied.html) data.setData("text/html", copied.html);
      const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    { text, html },
  );
}

/** The 25 × 7 figures of table three as they stand in the form, totals included. */
async function figuresOf(page: Page): Promise<string[][]> {
  const rows = await page.getByRole("table", { name: /收到和处理/u }).evaluate((table) =>
    [...table.querySelectorAll("tbody tr")]
      .map((row) => [...row.querySelectorAll<HTMLInputElement | HTMLOutputElement>("input, output")])
      .map((fields) => fields.map(({ value }) => value.trim()))
      .filter((row) => row.length > 0),
  );
  expect(rows.map((row) => row.length)).toEqual(Array<number>(25).fill(7));
  return rows;
}

/** Table three with its heads and merged cells, as WPS puts it on the clipboard; the first figure is another. */
async function tableOf(page: Page, first: string): Promise<string> {
  return page.getByRole("table", { name: /收到和处理/u }).evaluate((table, changed) => {
    const copy = [...table.querySelectorAll("tr")].map((row) => {
      const cells = [...row.querySelectorAll("th, td")].map((drawn) => {
        const field = drawn.querySelector<HTMLInputElement | HTMLOutputElement>("input, output");
        const spans = ["colspan", "rowspan"].map((name) => `${name}="${drawn.getAttribute(name) ?? 1}"`);
        const words = drawn.querySelector("button")
          ? drawn.firstElementChild?.textContent
          : drawn.textContent;
        return `<td ${spans.join(" ")} x:str>${field ? field.value : (words ?? "")}</td>`;
      });
      return `<tr height="18">${cells.join("")}</tr>`;
    });
    const html = copy.join("").replace(/>\d+<\/td>/u, `>${changed}</td>`);
    return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>${html}</table></body></html>`;
  }, first);
}

function cell(page: Page, id: string) {
  return page.locator(`[id="${id}"]`);
}
