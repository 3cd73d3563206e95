import type { Page } from "@playwright/test";
import { allZero, filedBy, typicalTown } from "../../lib/samples/filings";
import { reportYearAt } from "../../lib/samples/report-year";
import { asked, expect, test } from "../fixtures";
import { inspectHere } from "../inspect";
import { publishByProgram, startByProgram, submitByProgram } from "../steps";

const YEAR = reportYearAt(new Date());
const GRANTED = "applications:result:granted|natural";
const street = (name: string) =>
  ({ fullName: `云栖区${name}街道办事处`, shortName: `${name}街道`, type: "subdistrict" }) as const;

test("last year's figure and its year stand beside the focused cell and are read out with it", async ({
  found,
  deskOf,
  programOf,
}) => {
  const { office, clerk } = await found(street("柳塘"));
  const program = await programOf(clerk);
  const before = filedBy(typicalTown(YEAR - 1), office);
  await submitByProgram(program, before);
  const id = await startByProgram(program, filedBy(typicalTown(YEAR), office));
  const page = await deskOf(clerk);
  await page.goto(`/reports/${id}/edit#applications`);
  await alive(page);
  const beside = page.getByText(`${YEAR - 1}年 ${before.filing.values[GRANTED]}`, { exact: true });
  await cell(page, GRANTED).focus();
  await expect(beside.filter({ visible: true })).toHaveCount(1);
  await expect(cell(page, GRANTED)).toHaveAccessibleDescription(
    `${YEAR - 1}年 ${before.filing.values[GRANTED]}`,
  );
});

test("a note and a mark stay with the cell, name their author, lead back to it, and are not published", async ({
  found,
  deskOf,
  programOf,
  request,
}) => {
  test.slow();
  const { office, clerk, slug } = await found(street("柳桥"));
  const id = await startByProgram(await programOf(clerk), filedBy(allZero(YEAR), office));
  const page = await deskOf(clerk);
  await page.goto(`/reports/${id}/edit#applications`);
  await alive(page);
  await cell(page, GRANTED).focus();
  await page.keyboard.press("Shift+F4");
  await page.keyboard.press("Shift+F2");
  await page.getByLabel("备注（只在填报时可见，不公开）").fill("等档案室回复");
  await page.keyboard.press("Escape");
  await expect(cell(page, GRANTED)).toBeFocused();
  await expect(cell(page, GRANTED)).toHaveAccessibleDescription(/待核.*备注/u);
  await expect(page.getByText("已保存").first()).toBeVisible();
  await page.reload();
  await alive(page);
  await page.getByText("待核（1）").click();
  await page.getByRole("button", { name: "（一）予以公开 × 自然人" }).click();
  await expect(cell(page, GRANTED)).toBeFocused();
  await expect(page.getByText(/备注：等档案室回复 试填员 \d+年\d+月\d+日 \d\d:\d\d/u)).toBeVisible();
  await inspectHere(page, "a figure with a note and a mark");

  await asked(await programOf(clerk), `/api/reports/${id}/submit`);
  await publishByProgram(programOf, id);
  for (const file of ["", "report.json"]) {
    const address = `/yunqi/${slug}/${YEAR}/${file}`;
    await expect.poll(async () => (await request.get(address)).status(), { timeout: 10_000 }).toBe(200);
    expect(await (await request.get(address)).text()).not.toContain("等档案室回复");
  }
});

test("a report untouched lacks 166 figures; three declarations and the prose make it whole", async ({
  found,
  deskOf,
}) => {
  const { office, clerk } = await found(street("柳园"));
  const page = await deskOf(clerk);
  await page.goto("/desk");
  await page.getByRole("button", { name: `开始填写${YEAR}年度报告` }).click();
  await alive(page);
  const check = page.getByRole("region", { name: "体检" });
  await expect(check.getByText(/166 格未填/u)).toBeVisible();
  const contents = page.getByRole("navigation", { name: "报告目录" }).getByRole("link");
  for (const section of [1, 2, 3]) {
    await contents.nth(section).click();
    await page.getByRole("button", { name: "本表全部为0，确认" }).click();
    await expect(said(page, /^✔ 试填员 于 \d+月\d+日 \d\d:\d\d 确认本表全部为0$/u)).toBeVisible();
  }
  await expect(check.getByText(/格未填/u)).toHaveCount(0);
  const upheld = cell(page, "disputes:review:upheld");
  await upheld.fill("1");
  await page.keyboard.press("Tab");
  await expect(said(page, /现有 1 格不是0，确认不再有效/u)).toBeVisible();
  await upheld.fill("0");
  await page.keyboard.press("Tab");
  await expect(said(page, /^✔ .*确认本表全部为0$/u)).toBeVisible();
  await page.getByRole("button", { name: "取消确认" }).filter({ visible: true }).click();
  await expect(check.getByText(/12 格未填/u)).toBeVisible();
  await page.getByRole("button", { name: "本表全部为0，确认" }).click();

  const texts = Object.entries(filedBy(allZero(YEAR), office).filing.texts);
  for (const [section, prefix] of [
    [0, /^overview/u],
    [4, /^(?:problems|improvements)/u],
    [5, /^other/u],
  ] as const) {
    await contents.nth(section).click();
    for (const [part, text] of texts.filter(([id]) => prefix.test(id)))
      await page.locator(`[id="text:${part}"]`).fill(text);
  }
  await expect(page.getByText("填写完整，可以提交审核").first()).toBeVisible();
  await page.getByRole("button", { name: "提交审核" }).click();
  await expect(page).toHaveURL(/\/reports\/\d+$/u);
  await expect(page.getByText(/试填员 于 .* 确认表三全部为0/u)).toBeVisible();
  const reviewer = page.getByText(/确认表[二三四]全部为0/u);
  await expect(reviewer).toHaveCount(3);
});

test("a street claims 规章: it is told why not, the noughts are one deed, and then they are locked", async ({
  found,
  deskOf,
  programOf,
}) => {
  const { office, clerk } = await found(street("柳巷"));
  await startByProgram(await programOf(clerk), filedBy(allZero(YEAR), office));
  const page = await deskOf(clerk);
  await page.goto("/desk");
  await page.getByRole("link", { name: "继续填写" }).first().click();
  await alive(page);
  await page.getByRole("navigation", { name: "报告目录" }).getByRole("link").nth(1).click();
  const inForce = cell(page, "disclosure:a20_1:rule:inForce");
  await expect(inForce).not.toBeEditable();
  await expect(inForce).toHaveAccessibleDescription(/没有规章制定权/u);
  await inForce.focus();
  await page.keyboard.press("F2");
  await page.getByLabel("修改原因").fill("机构改革划转的六件规章仍在执行");
  await page.getByRole("button", { name: "解锁这一格" }).click();
  await inForce.fill("6");
  await page.keyboard.press("Tab");
  const finding = page
    .getByRole("region", { name: "体检" })
    .getByRole("listitem")
    .filter({ hasText: "T2-RULE0" });
  await expect(finding).toContainText("无权制定");
});

test("question by question to the row of an application, by keyboard, without a network", async ({
  found,
  deskOf,
  programOf,
}) => {
  test.slow();
  const { office, clerk } = await found(street("柳林"));
  const id = await startByProgram(await programOf(clerk), filedBy(allZero(YEAR), office));
  const page = await deskOf(clerk);
  await page.goto(`/reports/${id}/edit#applications`);
  await alive(page);
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "这件算哪一行？" }).filter({ visible: true }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "这件算哪一行" });
  for (const answer of [/^本年内已经答复/u, /^内容明确/u, /^是，要求公开/u, /^都不是/u, /^由本机关负责/u]) {
    await dialog.getByRole("button", { name: answer }).press("Enter");
    await expect(dialog.getByRole("heading", { level: 3 })).toBeFocused();
  }
  await expect(dialog.getByRole("list", { name: "已经回答" }).getByRole("listitem")).toHaveCount(5);
  await dialog.getByRole("button", { name: "上一步" }).press("Enter");
  await dialog.getByRole("button", { name: "不属于本机关负责公开" }).press("Enter");
  await expect(dialog.getByRole("heading", { name: /本机关不掌握相关政府信息/u })).toBeFocused();
  await expect(dialog.getByText("依据：第36条第（四）（五）项、第10条")).toBeVisible();
  await expect(dialog.getByText(/第三十六条第（五）项的规定，现告知您/u)).toBeVisible();
  await inspectHere(page, "the row of an application");
  await dialog.getByLabel(/申请人类别/u).selectOption({ label: "法人或其他组织 / 法律服务机构" });
  await dialog.getByRole("button", { name: "在这一行加1" }).click();
  await expect(dialog.getByText("× 法人或其他组织 / 法律服务机构现在是1。")).toBeVisible();
  await dialog.getByRole("button", { name: "去这一格" }).click();
  await expect(cell(page, "applications:result:unable:notHeld|org:legalService")).toBeFocused();
  await page.context().setOffline(false);
});

test("every row of the applications leads to the question from its help, with axe content", async ({
  found,
  deskOf,
  programOf,
}) => {
  test.slow();
  const { office, clerk } = await found(street("柳湖"));
  const id = await startByProgram(await programOf(clerk), filedBy(allZero(YEAR), office));
  const page = await deskOf(clerk);
  await page.goto(`/reports/${id}/edit#applications`);
  await alive(page);
  const table = page.getByRole("table", { name: /收到和处理/u });
  const helps = table.getByRole("button", { name: /^说明：/u });
  await expect(helps).toHaveCount(25);
  for (let row = 0; row < 25; row += 1) await helps.nth(row).click();
  await expect(table.getByRole("button", { name: "这件算哪一行？" })).toHaveCount(25);
  await expect(table.getByText(/^依据：/u)).not.toHaveCount(0);
  await inspectHere(page, "every row with its help open");
  await table.getByRole("button", { name: "这件算哪一行？" }).nth(4).click();
  await expect(
    page.getByRole("dialog").getByText("算在“（三）不予公开 / 1.属于国家秘密”的情形："),
  ).toBeVisible();
  await inspectHere(page, "the question from a row");
});

async function alive(page: Page): Promise<void> {
  await expect(page.getByRole("button", { name: "导入已有报告" })).toBeEnabled();
}

function said(page: Page, words: RegExp) {
  return page.getByText(words).filter({ visible: true }).first();
}

function cell(page: Page, id: string) {
  return page.locator(`[id="${id}"]`);
}
