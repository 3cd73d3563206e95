import { buffer } from "node:stream/consumers";
import type { Page } from "@playwright/test";
import { ZipFile } from "yazl";
import { filedBy, typicalBureau } from "../../lib/samples/filings";
import { reportYearAt } from "../../lib/samples/report-year";
import { sourceText } from "../../lib/samples/source-text";
import { ADMINISTRATOR, expect, REVIEWER, test } from "../fixtures";
import { inspectHere } from "../inspect";

const YEAR = reportYearAt(new Date());
/** Before the seasons of the demo, under the form in force; no other journey opens it. */
const PAST = YEAR - 3;

type Named = { readonly fullName: string; readonly shortName: string; readonly type: string };

/** A report of a past year as the office wrote it then. */
function pastReport({ fullName, shortName }: Named, year: number): Buffer {
  const sample = filedBy(typicalBureau(YEAR), { fullName, shortName, type: "bureau" });
  return Buffer.from(sourceText(sample).replaceAll(String(YEAR), String(year)));
}

async function zipOf(files: Readonly<Record<string, Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(files)) zip.addBuffer(content, path);
  zip.end();
  return buffer(zip.outputStream);
}

async function handIn(page: Page, zip: Buffer): Promise<void> {
  await page.goto("/archive");
  await page
    .getByLabel("选择文件或者压缩包")
    .setInputFiles({ name: "往年年报.zip", mimeType: "application/zip", buffer: zip });
  await page.getByRole("button", { name: "上传并识别" }).click();
  await expect(page).toHaveURL(/\/archive\/\d+$/u);
}

test("past reports come in as a zip, are looked through, corrected and entered, and published as the archive", async ({
  deskOf,
  found,
}) => {
  test.slow();
  const { office, slug } = await found({
    fullName: "云栖区园林绿化局",
    shortName: "区园林局",
    type: "bureau",
  });
  const { office: other } = await found({
    fullName: "云栖区绿道管理局",
    shortName: "区绿道局",
    type: "bureau",
  });
  const page = await deskOf(ADMINISTRATOR);
  await page.goto("/desk");
  await page.getByRole("link", { name: "往年报告" }).click();
  await inspectHere(page, "where past reports come in");

  await handIn(
    page,
    await zipOf({
      [`${PAST}/园林局.md`]: pastReport(office, PAST),
      [`${PAST}/无名.md`]: pastReport({ ...other, fullName: "云栖区不存在局" }, PAST),
      "照片.png": Buffer.from("89504e470d0a1a0a0000", "hex"),
      "里面.zip": Buffer.from("x"),
    }),
  );
  await expect(page.getByText("✔ 全部识别完毕。")).toBeVisible({ timeout: 60_000 });
  await page.reload();
  await expect(page.getByRole("table", { name: /可入库 1 份/u })).toContainText(office.fullName);
  await expect(page.getByRole("table", { name: /需人工 1 份/u })).toContainText("单位没有认出");
  await expect(page.getByRole("table", { name: /不能读 2 份/u })).toContainText("请先解压");
  await inspectHere(page, "a batch that was read");

  await page.getByRole("link", { name: `${PAST}/无名.md` }).click();
  await expect(page.getByText("标题写的是“云栖区不存在局”")).toBeVisible();
  await expect(page.getByRole("button", { name: "入库", exact: true })).toBeDisabled();
  await page.getByLabel("改定单位").selectOption({ label: other.fullName });
  await page.getByRole("button", { name: "改定单位和年度" }).click();
  await expect(page.getByText("✔ 可入库")).toBeVisible();
  await page.getByText(/^表三/u).first().click();
  await inspectHere(page, "a past report before it is entered");
  await page.getByRole("link", { name: "返回这一批" }).click();

  await page.getByRole("button", { name: "全部入库（2 份）" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "确认入库" }).click();
  await expect(page.getByRole("table", { name: /已入库 2 份/u })).toBeVisible({ timeout: 30_000 });
  await page.getByRole("link", { name: "查看报告" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(office.fullName);

  await expect
    .poll(async () => (await page.request.get(`/yunqi/${slug}/${PAST}/`)).status(), { timeout: 30_000 })
    .toBe(200);
  await page.goto(`/yunqi/${slug}/${PAST}/`);
  await expect(page.getByText("门户启用前已公开，按原件照录。")).toBeVisible();
});

test("a file that is put aside, and one more added to a batch", async ({ deskOf, found }) => {
  const { office } = await found({ fullName: "云栖区林业局", shortName: "区林业局", type: "bureau" });
  const page = await deskOf(REVIEWER);
  await handIn(page, await zipOf({ "林业.md": pastReport(office, PAST) }));
  await expect(page.getByText("✔ 全部识别完毕。")).toBeVisible({ timeout: 60_000 });
  await page.getByRole("link", { name: "林业.md" }).click();
  await page.getByRole("button", { name: "移出本批" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "确认移出" }).click();
  await expect(page.getByText("移出本批的文件 1 个")).toBeVisible();

  await page.getByText("继续添加文件").click();
  const again = Buffer.concat([pastReport(office, PAST), Buffer.from("\n")]);
  const more = { name: "林业二.md", mimeType: "text/markdown", buffer: again };
  await page.getByLabel("选择文件或者压缩包").setInputFiles(more);
  await page.getByRole("button", { name: "添加到这一批" }).click();
  await expect(page.getByRole("table", { name: /可入库 1 份/u })).toContainText(`${PAST}年`, {
    timeout: 60_000,
  });
});

test("past reports are brought in by nobody of an office", async ({ found, programOf }) => {
  const { clerk } = await found({ fullName: "云栖区档案馆", shortName: "区档案馆", type: "bureau" });
  const program = await programOf(clerk);
  expect((await program.get("/archive")).status()).toBe(404);
  expect((await program.post("/api/archive", { data: {} })).status()).toBe(403);
});
