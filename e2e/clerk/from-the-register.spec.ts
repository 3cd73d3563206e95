import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { openXlsx, saveXlsx } from "hucre/xlsx";
import { sampleRegister } from "../../lib/samples/register";
import { reportYearAt } from "../../lib/samples/report-year";
import { expect, test } from "../fixtures";
import { inspectHere } from "../inspect";

const YEAR = reportYearAt(new Date());
const GRANTED = "applications:result:granted|natural";
const NEW = "applications:received:new|natural";

test("table three fills itself from the template, opens to its lines, balances and can be taken back", async ({
  found,
  deskOf,
}) => {
  test.slow();
  const { clerk } = await found({ fullName: "云栖区园林局", shortName: "区园林局", type: "bureau" });
  const page = await deskOf(clerk);
  await startApplications(page);

  await page.getByRole("button", { name: "从台账导入" }).click();
  const dialog = page.getByRole("dialog", { name: "从台账导入表三" });
  await inspectHere(page, "where the register comes from");
  const downloading = page.waitForEvent("download");
  await dialog.getByRole("link", { name: /下载台账模板/u }).click();
  const template = await downloading;
  expect(template.suggestedFilename()).toBe(`区园林局${YEAR}年政府信息公开申请台账.xlsx`);
  const filled = await filledIn(readFileSync(await template.path()));
  await dialog.getByLabel("选择文件").setInputFiles({ name: "台账.xlsx", mimeType: XLSX, buffer: filled });
  await dialog.getByRole("button", { name: "读取并对照" }).click();

  await expect(dialog.getByText("读到 40 行，计入表三 40 件。")).toBeVisible();
  await expect(
    dialog.getByText("本年新收 36 件＋上年结转 4 件＝本年办结 38 件＋结转下年度 2 件"),
  ).toBeVisible();
  await expect(cell(page, GRANTED)).toHaveValue("");
  await inspectHere(page, "the register beside the table");
  await dialog.getByRole("button", { name: /^填入表三/u }).click();
  await expect(page.getByText(/^已从台账填入 \d+ 处，请核对$/u)).toBeVisible();

  const granted = Number(await cell(page, GRANTED).inputValue());
  expect(granted).toBeGreaterThan(3);
  await expect(cell(page, "applications:received:new|total")).toHaveText("36");
  await expect(cell(page, "applications:result:total|total")).toHaveText("38");
  const check = page.getByRole("region", { name: "体检" });
  await expect(check.getByRole("listitem").filter({ hasText: "T3-" }).filter({ hasText: "≠" })).toHaveCount(
    0,
  );
  await expect(check.getByText("T3-BAL")).toHaveCount(1);

  await cell(page, GRANTED).focus();
  await page.getByRole("button", { name: new RegExp(`^来自台账 ${granted} 行`, "u") }).click();
  const lines = page.getByRole("dialog", { name: /^台账：/u });
  await expect(lines.getByRole("row")).toHaveCount(granted + 1);
  await expect(lines.getByRole("row").nth(1)).toContainText("（一）予以公开");
  await inspectHere(page, "the lines behind a figure");
  await lines.getByRole("button", { name: "关闭" }).click();

  await cell(page, "applications:result:total|total").click();
  await expect(page.getByRole("button", { name: /^来自台账 38 行/u })).toBeVisible();

  await page.getByRole("button", { name: "撤销本次从台账填入" }).click();
  await expect(cell(page, GRANTED)).toHaveValue("");
  await expect(cell(page, NEW)).toHaveValue("");
});

test("a list of one's own is pasted, its bad lines are named, and a figure changed later says so after a reload", async ({
  found,
  deskOf,
}) => {
  const { clerk } = await found({ fullName: "云栖区档案局", shortName: "区档案局", type: "bureau" });
  const page = await deskOf(clerk);
  await startApplications(page);
  await cell(page, NEW).fill("9");

  await page.getByRole("button", { name: "从台账导入" }).click();
  const dialog = page.getByRole("dialog", { name: "从台账导入表三" });
  await dialog
    .getByLabel("或者粘贴从Excel复制的行")
    .fill(
      [
        "序号\t申请人姓名\t收到时间\t申请人类别\t办理结果\t办结日期",
        `1\t周小禾\t${YEAR}年3月4日\t公民\t公开\t${YEAR}年3月20日`,
        `2\t吴大有\t${YEAR}/4/1\t公民\t不予公开\t${YEAR}/4/20`,
        `3\t清溪商贸\t${YEAR}.5.6\t企业\t信息不存在\t${YEAR}.5.20`,
      ].join("\n"),
    );
  await dialog.getByRole("button", { name: "读取并对照" }).click();
  await expect(dialog.getByText("读到 3 行，计入表三 2 件，1 行没有计入。")).toBeVisible();
  await expect(dialog.getByText("没有读取、也不保存的列：序号、申请人姓名")).toBeVisible();
  await expect(dialog.getByRole("list", { name: "没有计入的行" })).toContainText("第 3 行");
  await expect(dialog.getByText(/吴大有|周小禾/u)).toHaveCount(0);
  const differing = dialog.getByRole("region", { name: "与现在填写的不同" });
  await differing.getByRole("checkbox", { name: /^采用/u }).check();
  await dialog.getByRole("button", { name: /^填入表三/u }).click();
  await expect(cell(page, NEW)).toHaveValue("1");

  await cell(page, GRANTED).fill("4");
  await expect(page.getByRole("status").filter({ hasText: /已保存 \d/u })).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: "1 格与台账不同，去看" }).click();
  await expect(cell(page, GRANTED)).toBeFocused();
  await expect(page.getByRole("button", { name: /^与台账不同（台账 1）/u })).toBeVisible();
});

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The template with forty lines written into its first sheet. */
async function filledIn(template: Uint8Array): Promise<Buffer> {
  const workbook = await openXlsx(template);
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("the template has no sheet");
  for (const [at, line] of sampleRegister(YEAR).entries())
    sheet.rows[at + 1] = line.map((word) => (word === "" ? null : word));
  return Buffer.from(await saveXlsx(workbook));
}

/** Starts the report from the desk and opens its third section. */
async function startApplications(page: Page): Promise<void> {
  await page.goto("/desk");
  await page.getByRole("button", { name: `开始填写${YEAR}年度报告` }).click();
  await page
    .getByRole("navigation", { name: "报告目录" })
    .getByRole("link", { name: /收到和处理/u })
    .click();
  await expect(page.getByRole("button", { name: "从台账导入" })).toBeEnabled();
}

function cell(page: Page, id: string) {
  return page.locator(`[id="${id}"]`);
}
