import { allZero, filedBy, typicalTown, withoutFeeStatement } from "../../lib/samples/filings";
import { reportYearAt } from "../../lib/samples/report-year";
import { expect, REVIEWER, test } from "../fixtures";
import { inspectHere } from "../inspect";
import { startByProgram, submitByProgram } from "../steps";

const YEAR = reportYearAt(new Date());

test("a reviewer takes an approval back, and the history says so", async ({ found, deskOf, programOf }) => {
  const { office, clerk } = await found({
    fullName: "云栖区藕塘镇人民政府",
    shortName: "藕塘镇",
    type: "town",
  });
  const id = await submitByProgram(await programOf(clerk), filedBy(typicalTown(YEAR), office));
  const page = await deskOf(REVIEWER);
  await page.goto(`/reports/${id}`);
  await page.getByRole("button", { name: "开始审核" }).click();
  await page.getByRole("button", { name: /^审核通过/u }).click();
  await expect(page.getByText("审核已经通过")).toBeVisible();

  await page.getByRole("button", { name: "撤销审核结果" }).click();
  const dialog = page.getByRole("dialog", { name: "撤销审核结果" });
  await expect(dialog).toContainText("报告回到“审核中”");
  await inspectHere(page, "the question before a verdict is taken back");
  await dialog.getByRole("button", { name: "撤销审核结果" }).click();
  await expect(page.getByRole("button", { name: "退回" })).toBeVisible();
  await page.getByRole("tab", { name: "历史" }).click();
  await expect(page.getByText("第1次报送：✔ 审核通过（已撤销）")).toBeVisible();
});

test("a reviewer waives a rule, and the clerk reads which and why", async ({ found, deskOf, programOf }) => {
  const { office, clerk } = await found({ fullName: "云栖区档案局", shortName: "区档案局", type: "bureau" });
  const program = await programOf(clerk);
  const id = await startByProgram(program, withoutFeeStatement(filedBy(allZero(YEAR), office)));
  expect((await program.post(`/api/reports/${id}/submit`, { data: {} })).status()).toBe(422);

  const page = await deskOf(REVIEWER);
  await page.goto(`/reports/${id}`);
  await page.getByText("豁免一项规则").click();
  await page.getByLabel("规则").selectOption("N-FEE");
  await page.getByRole("button", { name: "豁免", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "豁免理由" })).toBeVisible();
  await inspectHere(page, "a waiver without a reason");
  await page.getByLabel("豁免理由").fill("信息处理费由市级统一收取和报告。");
  await page.getByRole("button", { name: "豁免", exact: true }).click();
  await expect(page.getByRole("button", { name: /^撤销豁免/u })).toBeVisible();

  const desk = await deskOf(clerk);
  await desk.goto(`/reports/${id}/edit`);
  await expect(desk.getByRole("list", { name: "豁免的规则" })).toContainText("由市级统一收取");
  expect((await program.post(`/api/reports/${id}/submit`, { data: {} })).status()).toBe(200);
  await page.reload();
  await page.getByText(/^核对清单/u).click();
  await expect(page.getByRole("row", { name: /信息处理费情况.*豁免/u })).toContainText("由市级统一收取");
});
