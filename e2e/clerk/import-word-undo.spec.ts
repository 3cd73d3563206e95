import { fileURLToPath } from "node:url";
import { reportYearAt } from "../../lib/samples/report-year";
import { expect, test } from "../fixtures";
import { inspectHere } from "../inspect";

const YEAR = reportYearAt(new Date());
const WORD = fileURLToPath(new URL("../../lib/formats/fixtures/seed-002.docx", import.meta.url));
const GRANTED = "applications:result:granted|natural";
const RECEIVED = "applications:received:new|natural";

test("a clerk brings in a Word report, settles a conflict, and takes all of it back after a reload", async ({
  found,
  deskOf,
}) => {
  const { clerk } = await found({ fullName: "云栖区园林局", shortName: "区园林局", type: "bureau" });
  const page = await deskOf(clerk);
  await page.goto("/desk");
  await page.getByRole("button", { name: `开始填写${YEAR}年度报告` }).click();
  await expect(page).toHaveURL(/\/reports\/\d+\/edit/u);
  await page.goto(`${page.url().split("#")[0]}#applications`);
  const granted = page.locator(`[id="${GRANTED}"]`);
  await granted.fill("7");
  await expect(page.getByRole("status").filter({ hasText: "已保存" })).toBeVisible();

  await page.getByRole("button", { name: "导入已有报告" }).click();
  const dialog = page.getByRole("dialog", { name: "导入已有报告" });
  await dialog.getByLabel("选择文件").setInputFiles(WORD);
  await dialog.getByRole("button", { name: "读取并对照" }).click();

  const conflicts = dialog.getByRole("table", { name: "与现在填写的不同（1 处）" });
  const row = conflicts.getByRole("row").filter({ hasText: "予以公开" });
  await expect(row).toContainText("48", { timeout: 30_000 });
  await expect(row).toContainText("第2张表第6行第4格");
  await expect(row).toContainText("行“（一）予以公开”，列“自然人”");
  const choice = row.getByRole("checkbox", { name: /^采用/u });
  await expect(choice).not.toBeChecked();
  await expect(granted).toHaveValue("7");
  await inspectHere(page, "preview of an import");
  await page.setViewportSize({ width: 1280, height: 900 });
  await choice.check();
  const blanks = dialog.getByRole("table", { name: /^可以填入空格的/u });
  await blanks.getByRole("checkbox", { name: "全选" }).check();
  await dialog.getByRole("button", { name: /^采用所选/u }).click();
  await expect(granted).toHaveValue("48");
  await expect(page.locator(`[id="${RECEIVED}"]`)).toHaveValue("59");
  await expect(page.getByRole("status").filter({ hasText: "已保存" })).toBeVisible();

  await page.reload();
  await expect(granted).toHaveValue("48");
  await page.getByRole("button", { name: "撤销本次导入" }).click();
  await expect(granted).toHaveValue("7");
  await expect(page.locator(`[id="${RECEIVED}"]`)).toHaveValue("");
  await expect(page.getByRole("status").filter({ hasText: "已保存" })).toBeVisible();
});

test("a file that cannot be read is refused in one sentence, and the draft stays as it is", async ({
  found,
  deskOf,
}) => {
  const { clerk } = await found({ fullName: "云栖区林业局", shortName: "区林业局", type: "bureau" });
  const page = await deskOf(clerk);
  await page.goto("/desk");
  await page.getByRole("button", { name: `开始填写${YEAR}年度报告` }).click();
  await page.getByRole("button", { name: "导入已有报告" }).click();
  const dialog = page.getByRole("dialog", { name: "导入已有报告" });
  const old = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("WordDocument", "utf16le")]);
  await dialog
    .getByLabel("选择文件")
    .setInputFiles({ name: "年报.doc", mimeType: "application/msword", buffer: old });
  await dialog.getByRole("button", { name: "读取并对照" }).click();
  await expect(dialog.getByRole("alert")).toContainText(
    "“年报.doc”是旧版Word文件（.doc、.wps），请另存为.docx后再试",
    { timeout: 30_000 },
  );
});
