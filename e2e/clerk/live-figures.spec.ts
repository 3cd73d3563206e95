import type { Page } from "@playwright/test";
import { filedBy, textAgainstTable, typicalTown } from "../../lib/samples/filings";
import { reportYearAt } from "../../lib/samples/report-year";
import type { Sample } from "../../lib/samples/sample";
import { expect, test } from "../fixtures";
import { startByProgram } from "../steps";

const YEAR = reportYearAt(new Date());
const NEW = "applications:received:new|natural";
const bureau = (name: string) =>
  ({ fullName: `云栖区${name}`, shortName: `区${name}`, type: "bureau" }) as const;

/** Opens the form of a new office, filled with a sample, once its editors are alive. */
const journey = test.extend<{ readonly open: (name: string, sample: Sample) => Promise<Page> }>({
  open: async ({ found, deskOf, programOf }, provide) => {
    await provide(async (name, filed) => {
      const { office, clerk } = await found(bureau(name));
      const id = await startByProgram(await programOf(clerk), filedBy(filed, office));
      const page = await deskOf(clerk);
      await page.goto(`/reports/${id}/edit`);
      await expect(onRequest(page)).toHaveAttribute("contenteditable", "true");
      return page;
    });
  },
});

const prose = (page: Page, label: string) => page.getByRole("textbox", { name: label });
const onRequest = (page: Page) => prose(page, "（二）依申请公开");
const check = (page: Page) => page.getByRole("region", { name: "体检" });
const received = (page: Page) => check(page).getByRole("listitem").filter({ hasText: "N-RECV" });
const chip = (page: Page) => page.locator('[id="text:overview:onRequest"] [data-figure]');

journey(
  "a text that says 17 where the table says 16 is found, bound, and follows the table from then on",
  async ({ open }) => {
    const page = await open("机关事务局", textAgainstTable(YEAR));
    await expect(received(page)).toHaveCount(1);
    await expect(received(page)).toContainText("“17件”");
    await received(page)
      .getByRole("button", { name: /^去看这段文字/u })
      .click();
    await expect(onRequest(page)).toBeFocused();
    expect(await selected(page)).toBe("17件");

    const offers = page.getByRole("listitem").filter({ hasText: "“17” → 表三" });
    await offers.getByRole("button", { name: /^关联，改为16/u }).click();
    await expect(onRequest(page)).toContainText("申请16件");
    await expect(chip(page)).toHaveAccessibleName(/^16，取自表三.*新收.*总计/u);
    await expect(received(page)).toHaveCount(0);

    await page
      .locator(`[id="${NEW}"]`)
      .evaluate((cell: HTMLInputElement) => cell.closest("section")?.className);
    await page.getByRole("navigation", { name: "报告目录" }).getByRole("link").nth(2).click();
    const cell = page.locator(`[id="${NEW}"]`);
    await cell.fill(String(Number(await cell.inputValue()) + 1));
    expect(await chip(page).textContent()).toBe("17");
    await expect(page.getByRole("status").filter({ hasText: "已保存" })).toBeVisible();
    await page.reload();
    await page.getByRole("navigation", { name: "报告目录" }).getByRole("link").first().click();
    await expect(onRequest(page)).toContainText("申请17件");
    await expect(chip(page)).toHaveText("17");
  },
);

journey(
  "a figure is chosen from the tables, led to its cell, released, and taken back by undoing",
  async ({ open }) => {
    const page = await open("档案局", typicalTown(YEAR));
    await onRequest(page).fill("全年收到申请");
    await page.getByRole("button", { name: "插入表中数字" }).nth(3).click();
    const dialog = page.getByRole("dialog", { name: "插入表中数字" });
    await dialog.getByRole("combobox").fill("新收 总计");
    await page.keyboard.press("Enter");
    await expect(chip(page)).toHaveCount(1);
    await expect(onRequest(page)).toBeFocused();
    await page.keyboard.type("件。");
    const figure = await chip(page).innerText();
    await expect(onRequest(page)).toHaveText(`全年收到申请${figure}件。`);

    await chip(page).click();
    await page.getByRole("menuitem", { name: "去看这一格" }).click();
    await expect(page.locator('[id="applications:received:new|total"]')).toBeFocused();

    await page.getByRole("navigation", { name: "报告目录" }).getByRole("link").first().click();
    await chip(page).click();
    await page.getByRole("menuitem", { name: /^解除关联/u }).click();
    await expect(chip(page)).toHaveCount(0);
    await expect(onRequest(page)).toHaveText(`全年收到申请${figure}件。`);
    await page.keyboard.press("ControlOrMeta+z");
    await expect(chip(page)).toHaveCount(1);

    await onRequest(page).press("End");
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("Backspace");
    await expect(onRequest(page)).toHaveText("全年收到申请");
    await page.keyboard.press("ControlOrMeta+z");
    await expect(chip(page)).toHaveCount(1);
  },
);

journey("numbers that agree are bound all at once, and one undoing releases them", async ({ open }) => {
  const page = await open("审计局", typicalTown(YEAR));
  const text = await onRequest(page).innerText();
  await page.locator("summary", { hasText: "可以与表格关联" }).first().click();
  const all = page.getByRole("button", { name: /^全部关联（\d+处）$/u }).first();
  await all.click();
  await expect(page.locator(".prose-field [data-figure]").first()).toBeVisible();
  expect(await onRequest(page).innerText()).toBe(text);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(page.locator(".prose-field [data-figure]")).toHaveCount(0);
  expect(await onRequest(page).innerText()).toBe(text);
});

journey("out of Word comes text: no styles, pictures, links or tables", async ({ open }) => {
  const page = await open("医疗保障局", typicalTown(YEAR));
  await onRequest(page).fill("");
  await onRequest(page).focus();
  await paste(page, { "text/html": WORD, "text/plain": "unused" });
  await expect(onRequest(page)).toHaveText("（一）收到申请1. 公开指南链接自然人 16法人 0");
  expect(await onRequest(page).locator("p").allInnerTexts()).toEqual([
    "（一）收到申请",
    "1. 公开指南链接",
    "自然人 16",
    "法人 0",
  ]);
  await expect(onRequest(page).locator("b, a, img, table, [style]")).toHaveCount(0);
  await paste(page, { "text/plain": "一行\r\n二行" });
  await expect(onRequest(page).locator("p")).toHaveCount(5);
});

journey("an input method composes undisturbed, Enter makes a paragraph, Tab leaves", async ({ open }) => {
  const page = await open("统计局", typicalTown(YEAR));
  await onRequest(page).fill("本年");
  await onRequest(page).press("End");
  const session = await page.context().newCDPSession(page);
  for (const text of ["s", "sh", "shou"])
    await session.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await session.send("Input.insertText", { text: "收到" });
  await expect(onRequest(page)).toHaveText("本年收到");
  await page.keyboard.press("Enter");
  await page.keyboard.type("2. 其他");
  await page.keyboard.press("Tab");
  await expect(onRequest(page)).not.toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: "已保存" })).toBeVisible();
  await page.reload();
  await expect(onRequest(page).locator("p")).toHaveText(["本年收到", "2. 其他"]);
});

journey(
  "three figures make the sentence on 信息处理费, and contradict 表三 where they do",
  async ({ open }) => {
    const page = await open("林业局", typicalTown(YEAR));
    await page.getByRole("navigation", { name: "报告目录" }).getByRole("link").nth(5).click();
    await prose(page, "信息处理费情况").fill("");
    await page.getByRole("button", { name: "本年没有收取，三项填0" }).click();
    await expect(page.getByText("本年度没有发出信息处理费收费通知，没有收取信息处理费。")).toBeVisible();
    await page.getByLabel("发出收费通知（件）").fill("２");
    await page.getByLabel("通知金额合计（元）").fill("400");
    await page.getByLabel("实际收取（元）").fill("x");
    await expect(page.getByText("应填非负整数，没有的填0").last()).toBeVisible();
    await expect(check(page).getByRole("listitem").filter({ hasText: "“实际收取”填的是“x”" })).toHaveCount(1);
    await page.getByLabel("实际收取（元）").fill("400");
    await expect(
      page.getByText("本年度发出信息处理费收费通知2件，通知金额合计400元，实际收取信息处理费400元。"),
    ).toBeVisible();
    await expect(page.getByText("应填非负整数，没有的填0")).toHaveCount(0);
  },
);

journey("the length of a section is counted against what the season asks for", async ({ open }) => {
  const page = await open("体育局", typicalTown(YEAR));
  const counter = page.getByText(/^总体情况 \d+ \/ 1000 字/u);
  await expect(counter).toBeVisible();
  await onRequest(page).fill("字".repeat(1_001));
  await expect(page.getByText(/超出 \d+ 字，宜精简/u)).toBeVisible();
});

journey("what is written before the editor has come is kept in it", async ({ open }) => {
  const page = await open("气象局", typicalTown(YEAR));
  let release = () => {};
  const line = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/_next\/static\/chunks\/.*\.js/u, async (route) => {
    await line;
    await route.continue();
  });
  await page.reload({ waitUntil: "commit" });
  const area = page.locator('textarea[id="text:overview:lead"]');
  await area.fill("来得早的一句话。");
  await area.press("End");
  await page.keyboard.type("再写一句");
  release();
  await expect(onRequest(page)).toHaveAttribute("contenteditable", "true");
  await page.keyboard.type("。");
  await page.keyboard.press("Tab");
  await expect(prose(page, "总述")).toHaveText("来得早的一句话。再写一句。");
  await expect(page.getByRole("status").filter({ hasText: "已保存" })).toBeVisible();
  await page.reload();
  await expect(prose(page, "总述")).toHaveText("来得早的一句话。再写一句。");
});

journey(
  "what somebody else wrote is taken over into the text, the figures in it alive",
  async ({ open, browser }) => {
    const one = await open("粮食局", typicalTown(YEAR));
    const other = await (
      await browser.newContext({ storageState: await one.context().storageState() })
    ).newPage();
    await other.goto(one.url());
    await expect(onRequest(other)).toHaveAttribute("contenteditable", "true");
    const saved = one.waitForResponse((answer) => answer.request().method() === "PATCH");
    await onRequest(one).fill("收到申请〔=applications:received:new|total〕件。");
    await saved;
    await onRequest(other).fill("另一种写法。");
    await other.keyboard.press("Tab");
    const question = other.getByRole("alert").filter({ hasText: "同时被他人修改" });
    await expect(question).toContainText(/填写：收到申请\d+件。/u);
    await question.getByRole("button", { name: /采用对方填写的$/u }).click();
    await expect(onRequest(other)).toHaveText(/^收到申请\d+件。$/u);
    await expect(chip(other)).toHaveCount(1);
    await other.context().close();
  },
);

function selected(page: Page): Promise<string> {
  return page.evaluate(() => getSelection()?.toString() ?? "");
}

/** As the browser delivers what a word processor has put on the clipboard. */
async function paste(page: Page, formats: Readonly<Record<string, string>>): Promise<void> {
  await onRequest(page).evaluate((field, given) => {
    const clipboardData = new DataTransfer();
    for (const [format, text] of Object.entries(given)) clipboardData.setData(format, text);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, formats);
}

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><title>t</title><style>p{color:red}</style></head>
<body><!--StartFragment--><p class=MsoNormal style='text-indent:32pt'><b><span style='font-family:仿宋'>（一）收到</span>申请</b><o:p></o:p></p>
<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>公开指南<a href="http://www.example.gov.cn/">链接</a><img src="file:///c:/a.png"></p>
<table border=1><tr><td><p>自然人</p></td><td><p>16</p></td></tr><tr><td><p>法人</p></td><td><p>0</p></td></tr></table><!--EndFragment--></body></html>`;
