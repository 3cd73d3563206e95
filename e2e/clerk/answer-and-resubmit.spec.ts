import { filedBy, typicalTown } from "../../lib/samples/filings";
import { reportYearAt } from "../../lib/samples/report-year";
import { asked, expect, REVIEWER, test } from "../fixtures";
import { submitByProgram } from "../steps";

const YEAR = reportYearAt(new Date());

test("a clerk recalls, is returned, answers the reason and submits again", async ({
  found,
  deskOf,
  programOf,
}) => {
  const { office, clerk } = await found({
    fullName: "云栖区溪口街道办事处",
    shortName: "溪口街道",
    type: "subdistrict",
  });
  const sample = filedBy(typicalTown(YEAR), office);
  const id = await submitByProgram(await programOf(clerk), sample);
  const page = await deskOf(clerk);

  await page.goto(`/reports/${id}`);
  await page.getByRole("button", { name: "撤回" }).click();
  await page.getByRole("link", { name: "继续填写" }).click();
  await page.getByRole("button", { name: "提交审核" }).click();
  await expect(page).toHaveURL(/\/reports\/\d+$/u);

  const reviewer = await programOf(REVIEWER);
  const { contentSha256 } = await asked<{ contentSha256: string }>(
    reviewer,
    `/api/reports/${id}/begin-review`,
  );
  await page.reload();
  await expect(page.getByRole("button", { name: "撤回" })).toHaveCount(0);
  const reason = "（四）请写明公开栏的数量和更换周期。";
  await asked(reviewer, `/api/reports/${id}/return`, { contentSha256, reason });

  await page.goto("/desk");
  await page.getByRole("link", { name: "继续填写" }).click();
  await expect(page.getByText(reason)).toBeVisible();
  await page.getByRole("button", { name: "提交审核" }).click();
  const alert = page.getByRole("alert").filter({ hasText: "还没有提交" });
  await alert.getByRole("button", { name: "请填写对退回意见的答复。" }).click();
  await expect(page.getByLabel("对退回意见的答复")).toBeFocused();
  await page.keyboard.type("已在（四）写明共有公开栏12处，每月更换一次。");
  const platform = page.locator('[id="text:overview:platform"]');
  await platform.fill(`${await platform.innerText()}全街道共有公开栏12处，每月更换一次。`);
  await expect(page.getByRole("status").filter({ hasText: "已保存" })).toBeVisible();
  await page.getByRole("button", { name: "提交审核" }).click();
  await expect(page).toHaveURL(/\/reports\/\d+$/u);
  await expect(page.getByText("已在（四）写明共有公开栏12处，每月更换一次。")).toBeVisible();
  await expect(page.getByText("第3次报送")).toBeVisible();
});
