import type { Page } from "@playwright/test";
import { filedBy, typicalTown } from "../../lib/samples/filings";
import { reportYearAt } from "../../lib/samples/report-year";
import { asked, expect, REVIEWER, test } from "../fixtures";
import { startByProgram } from "../steps";

const YEAR = reportYearAt(new Date());
const UPHELD = "disputes:review:upheld";
const CURRENT = "签字盖章件：✔ 已上传，与当前内容一致";

test("a report is printed for signature, signed, scanned, and known again", async ({
  found,
  deskOf,
  programOf,
}) => {
  const { office, clerk } = await found({
    fullName: "云栖区石桥镇人民政府",
    shortName: "石桥镇",
    type: "town",
  });
  const program = await programOf(clerk);
  const id = await startByProgram(program, filedBy(typicalTown(YEAR), office));
  const page = await deskOf(clerk);

  await page.goto(`/reports/${id}/edit`);
  const [sheets] = await Promise.all([
    page.waitForEvent("popup"),
    page.getByRole("button", { name: "打印审签单" }).click(),
  ]);
  await expect(sheets.getByRole("button", { name: "打印" })).toBeEnabled();
  await expect(sheets.getByRole("heading", { name: "政府信息公开工作年度报告审签单" })).toBeVisible();
  await expect(sheets.getByText("未完成，不供签批")).toHaveCount(0);
  await expect(sheets.getByText("签字盖章件：未上传")).toBeVisible();
  const signed = await digestOn(sheets);
  const refusal = sheets.getByRole("alert").filter({ hasText: "没有完成" });
  const paper = await sheets.pdf({ preferCSSPageSize: true });

  await hand(sheets, { name: "审签单.exe.pdf", mimeType: "application/pdf", buffer: Buffer.from("MZ\0\0") });
  await expect(refusal).toContainText("不是 PDF、JPG 或者 PNG");
  await hand(sheets, { name: "扫描件.pdf", mimeType: "application/pdf", buffer: paper });
  await expect(sheets.getByText(CURRENT)).toBeVisible({ timeout: 30_000 });

  await page.bringToFront();
  await page.goto(`/reports/${id}/edit#disputes`);
  await page.locator(`[id="${UPHELD}"]`).fill("5");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("status").filter({ hasText: "已保存" })).toBeVisible();
  await sheets.reload();
  await expect(sheets.getByText("已上传，但内容已改动，须重新签批")).toBeVisible();
  const changed = await digestOn(sheets);
  expect(changed).not.toBe(signed);
  await hand(sheets, { name: "扫描件.pdf", mimeType: "application/pdf", buffer: paper });
  await expect(refusal).toContainText(`扫描件上的校验值是 ${signed}`, { timeout: 30_000 });
  await expect(refusal).toContainText(`现在的内容是 ${changed}`);
});

test("a picture of the sheet is read by its code, and the reviewer sees that it fits", async ({
  found,
  deskOf,
  programOf,
}) => {
  const { office, clerk } = await found({
    fullName: "云栖区柳堤镇人民政府",
    shortName: "柳堤镇",
    type: "town",
  });
  const program = await programOf(clerk);
  const id = await startByProgram(program, filedBy(typicalTown(YEAR), office));
  await asked(program, `/api/reports/${id}/submit`);

  const sheets = await deskOf(clerk);
  await sheets.goto(`/reports/${id}/sign-off`);
  await expect(sheets.getByText("第1次报送 · 打印于")).toBeVisible();
  const picture = await sheets.screenshot({ fullPage: true, type: "png" });
  await hand(sheets, { name: "手机拍照.png", mimeType: "image/png", buffer: picture });
  await expect(sheets.getByText(CURRENT)).toBeVisible({ timeout: 30_000 });

  const review = await deskOf(REVIEWER);
  await review.goto(`/reports/${id}`);
  await expect(review.getByText(CURRENT)).toBeVisible();
  const [download] = await Promise.all([
    review.waitForEvent("download"),
    review.getByRole("link", { name: /^下载签字盖章件/u }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(
    new RegExp(`^${office.shortName}${YEAR}年度报告签字盖章件\\d+\\.png$`, "u"),
  );
});

async function hand(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.getByLabel("选择签字盖章后的扫描件").setInputFiles(file);
  await page.getByRole("button", { name: "上传扫描件" }).click();
}

/** As a person reads it beside the code. */
async function digestOn(page: Page): Promise<string> {
  const line =
    (await page
      .getByText(/^校验值/u)
      .first()
      .textContent()) ?? "";
  return line.replace("校验值", "").trim();
}
