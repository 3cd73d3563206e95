import { filedBy, typicalBureau } from "../../lib/samples/filings";
import { reportYearAt } from "../../lib/samples/report-year";
import type { Sample } from "../../lib/samples/sample";
import { sourceText } from "../../lib/samples/source-text";
import { expect, test } from "../fixtures";

const YEAR = reportYearAt(new Date());
const GRANTED = "applications:result:granted|natural";

test("a clerk brings in a written report, corrects a figure, explains a sentence and submits", async ({
  found,
  page,
}) => {
  const { office, clerk } = await found({
    fullName: "云栖区水务局",
    shortName: "区水务局",
    type: "bureau",
  });
  const written = misprinted(filedBy(typicalBureau(YEAR), office));

  await page.goto("/sign-in");
  await page.getByLabel("用户名").fill(clerk.username);
  await page.getByLabel("密码").fill(clerk.password);
  await page.getByRole("button", { name: "登录" }).click();
  await page.getByRole("button", { name: `开始填写${YEAR}年度报告` }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(office.shortName);

  await page.getByRole("button", { name: "导入已有报告" }).click();
  const dialog = page.getByRole("dialog", { name: "导入已有报告" });
  await dialog.getByLabel("选择文件").setInputFiles({
    name: "年报.md",
    mimeType: "text/markdown",
    buffer: Buffer.from(sourceText(written)),
  });
  await dialog.getByRole("button", { name: "读取并对照" }).click();
  await expect(dialog.getByText(`${office.fullName}${YEAR}年政府信息公开工作年度报告`)).toBeVisible();
  await expect(dialog.getByRole("heading", { name: "原件合计与各项之和不一致" })).toBeVisible();
  await expect(dialog.getByRole("heading", { name: "没有找到位置的内容" })).toHaveCount(0);
  await expect(page.locator(`[id="${GRANTED}"]`)).toHaveValue("");
  await dialog.getByRole("button", { name: /^采用所选/u }).click();
  await expect(page.getByText(/^已导入 \d+ 处，请核对$/u)).toBeVisible();

  const check = page.getByRole("region", { name: "体检" });
  const broken = check.getByRole("listitem").filter({ hasText: /T3-(SUM|ROW)/u });
  await expect(broken).toHaveCount(2);
  await page.getByRole("button", { name: "提交审核" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "还没有提交" })).toBeVisible();

  await broken.filter({ hasText: "T3-ROW" }).getByRole("button", { name: /^去改/u }).click();
  const figure = page.locator(`[id="${GRANTED}"]`);
  await expect(figure).toBeVisible();
  await figure.fill(correct(written));
  await expect(broken).toHaveCount(0);

  const said = check.getByRole("listitem").filter({ hasText: "N-RECV" });
  await said.getByLabel("情况属实的，请说明原因").fill("文字按收件登记的份数计，表格按拆分后的件数计。");
  await expect(said.getByText("已说明")).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "已保存" })).toBeVisible();
  await page.getByRole("button", { name: "提交审核" }).click();
  await expect(page).toHaveURL(/\/reports\/\d+$/u);
  await expect(page.getByText("已报送").first()).toBeVisible();
});

/** One figure one too high while its printed totals are right, and a text that says one application more. */
function misprinted({ edition, filing }: Sample): Sample {
  const onRequest = (filing.texts["overview:onRequest"] ?? "").replace("申请15件", "申请16件");
  const values = { ...filing.values, [GRANTED]: (filing.values[GRANTED] ?? 0) + 1 };
  return {
    edition,
    filing: { ...filing, values, texts: { ...filing.texts, "overview:onRequest": onRequest } },
  };
}

function correct({ filing }: Sample): string {
  return String((filing.values[GRANTED] ?? 0) - 1);
}
