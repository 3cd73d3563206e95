import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { extractText, getDocumentProxy } from "unpdf";
import { reportYearAt } from "../../lib/samples/report-year";
import { expect, test } from "../fixtures";
import { inspectHere } from "../inspect";

const YEAR = reportYearAt(new Date()) - 1;
const REPORT = `/yunqi/qscjgj/${YEAR}/`;
const GRANTED = "applications:result:granted|total";

test.describe.configure({ mode: "parallel" });

const cellOf = (page: Page, id: string) => page.locator(`td[id="${id}"]`);

/** What a screen reader says of a figure: the heads its `headers` name, outermost first, and the figure. */
const announced = (page: Page, id: string) =>
  cellOf(page, id).evaluate((cell) => [
    ...(cell.getAttribute("headers") ?? "")
      .split(" ")
      .map((head) => document.getElementById(head)?.textContent),
    cell.textContent,
  ]);

test("the address of a figure opens with the figure in sight and in focus, on a telephone as well", async ({
  page,
}) => {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 700 });
    await page.goto("about:blank");
    await page.goto(`${REPORT}#${encodeURI(GRANTED)}`);
    const cell = cellOf(page, GRANTED);
    await expect(cell).toBeFocused();
    await expect(cell).toBeInViewport({ ratio: 0.99 });
    const outline = await cell.evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(outline).toBe("solid");
    // Nothing that stays in its place while the table moves may lie over it.
    const above = await cell.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2)?.id;
    });
    expect(above).toBe(GRANTED);
  }
});

test("a version keeps its own address: figures followed there stay on it", async ({ page }) => {
  await page.goto(`${REPORT}#cite`);
  await page.getByRole("link", { name: "第1版的固定地址" }).click();
  await expect(page).toHaveURL(new RegExp(`${REPORT}v1/$`, "u"));
  await page.getByRole("complementary", { name: "概要" }).getByRole("link").first().click();
  await expect(page).toHaveURL(new RegExp(`${REPORT}v1/#applications`, "u"));
  await expect(page.locator("td:target")).toBeFocused();
});

test("three figures are announced with every head over them and beside them", async ({ page }) => {
  await page.goto(REPORT);
  const figure = async (id: string) => (await cellOf(page, id).textContent()) ?? "";
  expect(await announced(page, "applications:result:refuse:otherLaw|org:research")).toEqual([
    "申请人情况",
    "法人或其他组织",
    "科研机构",
    "三、本年度办理结果",
    "（三）不予公开",
    "2.其他法律行政法规禁止公开",
    await figure("applications:result:refuse:otherLaw|org:research"),
  ]);
  expect(await announced(page, "disputes:suitAfterReview:pending")).toEqual([
    "行政诉讼",
    "复议后起诉",
    "尚未审结",
    await figure("disputes:suitAfterReview:pending"),
  ]);
  expect(await announced(page, "disclosure:a20_6:penalty:decisions")).toEqual([
    "第二十条第（六）项",
    "本年处理决定数量",
    "行政处罚",
    await figure("disclosure:a20_6:penalty:decisions"),
  ]);
  const row = page.getByRole("row", { name: /一、本年新收/u });
  const cells = [
    "natural",
    "org:business",
    "org:research",
    "org:publicInterest",
    "org:legalService",
    "org:other",
  ];
  const texts = await Promise.all(
    [...cells, "total"].map((column) => figure(`applications:received:new|${column}`)),
  );
  await expect(row).toMatchAriaSnapshot(`
    - row:
      - rowheader "一、本年新收政府信息公开申请数量":
        - link "一、本年新收政府信息公开申请数量"
${texts.map((text) => `      - cell "${text}"`).join("\n")}
  `);
});

test("on a narrow telephone a table can be read in words, and comes back for a figure", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(REPORT);
  const section = page.locator("section", { has: page.locator("#section-3") });
  await section.getByText(/^逐句阅读本表/u).click();
  await expect(section.getByRole("table")).toBeHidden();
  await expect(section.getByRole("listitem").first()).toContainText("本年新收政府信息公开申请：自然人");
  await inspectHere(page, "tables in words");
  await page.setViewportSize({ width: 320, height: 700 });
  await section.getByRole("listitem").first().getByRole("link").last().click();
  await expect(cellOf(page, "applications:received:new|total")).toBeFocused();
  await expect(cellOf(page, "applications:received:new|total")).toBeInViewport();
});

test("a row leads by keyboard to what it means and on which article it rests", async ({ page }) => {
  await page.goto(REPORT);
  const head = page.getByRole("link", { name: "7.属于行政执法案卷" });
  await head.focus();
  await page.keyboard.press("Enter");
  const term = page.locator(".terms > :target");
  await expect(term).toBeInViewport();
  await expect(term).toContainText("第16条第2款");
});

test("large type and high contrast need no script, and contrasts asked of the system are kept", async ({
  page,
}) => {
  test.slow();
  await page.goto(`${REPORT}#${encodeURI(GRANTED)}`);
  await page.getByLabel("大字").check();
  await expect(page.locator("article p").first()).toHaveCSS("font-size", "24px");
  await inspectHere(page, "large type");
  await page.getByLabel("高对比").check();
  await expect(page.locator("article p").first()).toHaveCSS("background-color", "rgb(0, 0, 0)");
  await inspectHere(page, "large type, high contrast");
  await page.getByLabel("高对比").uncheck();
  await page.getByLabel("大字").uncheck();
  await page.emulateMedia({ contrast: "more" });
  await inspectHere(page, "more contrast");
  await page.emulateMedia({ contrast: null, forcedColors: "active" });
  await inspectHere(page, "forced colours");
  await expect(cellOf(page, GRANTED)).toHaveCSS("outline-style", "solid");
});

test("printed on A4 not one figure is lost", async ({ page }, info) => {
  await page.goto(REPORT);
  const path = info.outputPath("a4.pdf");
  await page.pdf({ path, preferCSSPageSize: true });
  const { stdout } = await run("npx", ["tsx", "lib/bin/inspect.ts", "--json", path]);
  const { values } = JSON.parse(stdout) as { values: Record<string, number> };
  const data = (await (await page.request.get(`${REPORT}report.json`)).json()) as { values: object };
  expect(values).toEqual(data.values);
  const widest = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(widest).toBeLessThanOrEqual(1280);
});

test.describe("on smaller paper", () => {
  test.use({ bypassCSP: true });

  test("a table that does not fit goes on under its heads", async ({ page }, info) => {
    await page.goto(REPORT);
    await page.addStyleTag({ content: "@page { size: A5 landscape !important; margin: 15mm !important; }" });
    const path = info.outputPath("a5.pdf");
    await page.pdf({ path, preferCSSPageSize: true });
    const pages = await textOfPages(path);
    const withRows = pages.filter((text) =>
      /1\.属于国家秘密|1\.信访举报投诉类申请|四、结转下年度继续办理/u.test(text),
    );
    expect(withRows.length).toBeGreaterThan(1);
    for (const text of withRows) expect(text).toContain("申请人情况");
  });
});

const run = promisify(execFile);

/** What each page of a PDF says, without spaces. */
async function textOfPages(path: string): Promise<readonly string[]> {
  const document = await getDocumentProxy(new Uint8Array(readFileSync(path)));
  const { text } = await extractText(document, { mergePages: false });
  return text.map((page) => page.replace(/\s/gu, "").normalize("NFKC").replaceAll("(", "（"));
}
