import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type Locator, type Page } from "@playwright/test";
import { ALL_DEMO_ACCOUNTS } from "../lib/samples/demo-accounts";
import { typicalBureau } from "../lib/samples/filings";
import { reportYearAt } from "../lib/samples/report-year";
import { sourceText } from "../lib/samples/source-text";
import { chooseBrowser } from "./browser";

/**
 * `npx tsx e2e/screenshots.ts [address]`: the pictures of the README, of a portal that runs with the demo
 * district. Changes nothing there.
 */
const address = process.argv[2] ?? "http://127.0.0.1:3000";
const folder = join("docs", "screenshots");
const year = reportYearAt(new Date());
const GRANTED = "applications:result:granted|natural";

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch(await chooseBrowser());
try {
  await citizen(await pageOf(browser));
  await clerk(await pageOf(browser, "qzjj"));
  await importing(await pageOf(browser, "qjyj"));
  await reviewer(await pageOf(browser, "shenhe"));
  await phone(browser);
} finally {
  await browser.close();
}

async function citizen(page: Page): Promise<void> {
  await page.goto("/yunqi/");
  await shoot(page, "district");
  await page.goto(`/yunqi/qscjgj/${year - 1}/`);
  await shoot(page, "report");
  const heading = page.getByRole("heading", { name: /^三、/u }).last();
  await heading.evaluate((element) => element.scrollIntoView({ block: "start", behavior: "instant" }));
  await shoot(page, "report-table");
}

async function clerk(page: Page): Promise<void> {
  await openTable(page);
  await page.locator(`[id="${GRANTED}"]`).focus();
  await shoot(page, "form");
  const report = page.url().replace(/\/edit.*$/u, "");
  await page.goto(`${report}/checkup`);
  await shoot(page, "checkup");
  await page.goto(`${report}/sign-off`);
  const sheet = page.getByRole("heading", { name: /审签单$/u }).last();
  await sheet.evaluate((element) => element.scrollIntoView({ block: "start", behavior: "instant" }));
  await shoot(page, "sign-off");
}

/** A report with one figure one too high, read into a form that is half filled. */
async function importing(page: Page): Promise<void> {
  const { edition, filing } = typicalBureau(year);
  const values = { ...filing.values, [GRANTED]: (filing.values[GRANTED] ?? 0) + 1 };
  await openTable(page);
  await page.getByRole("button", { name: "导入已有报告" }).click();
  await page.getByLabel("选择文件").setInputFiles({
    name: "年报.md",
    mimeType: "text/markdown",
    buffer: Buffer.from(sourceText({ edition, filing: { ...filing, values } })),
  });
  await page.getByRole("button", { name: "读取并对照" }).click();
  await page.getByRole("button", { name: /^采用所选/u }).waitFor();
  await shoot(page, "import");
}

async function openTable(page: Page): Promise<void> {
  await page.goto("/desk");
  await page.getByRole("link", { name: "继续填写" }).first().click();
  await page.getByRole("navigation", { name: "报告目录" }).getByRole("link").nth(2).click();
}

async function reviewer(page: Page): Promise<void> {
  await page.goto("/desk");
  await shoot(page, "work-list");
  await page.getByRole("link", { name: "云栖区澄心街道办事处" }).first().click();
  await drawn(page.frameLocator("iframe").locator("body"));
  await shoot(page, "review");
}

async function phone(from: Browser): Promise<void> {
  const context = await from.newContext({ baseURL: address, viewport: { width: 390, height: 780 } });
  const page = await context.newPage();
  await page.goto(`/yunqi/qscjgj/${year - 1}/`);
  await shoot(page, "report-phone");
  await context.close();
}

async function pageOf(from: Browser, username?: string): Promise<Page> {
  const context = await from.newContext({
    baseURL: address,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1280, height: 800 },
  });
  const account = ALL_DEMO_ACCOUNTS.find((each) => each.username === username);
  if (account) {
    const { password } = account;
    await context.request.post("/api/session", { data: { username, password } });
  }
  return context.newPage();
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForLoadState("load");
  await drawn(page.locator("body"));
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`${name}.png`);
}

/** After a second frame what the first one laid out is on the screen. */
async function drawn(body: Locator): Promise<void> {
  await body.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}
