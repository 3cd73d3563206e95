import { reportYearAt } from "../../lib/samples/report-year";
import { expect, REVIEWER, test } from "../fixtures";
import { inspectHere } from "../inspect";

const YEAR = reportYearAt(new Date()) - 1;
const RECEIVED = "applications:received:new|total";
const NATURAL = "applications:received:new|natural";

test("the roll-up opens to its parts, leaves an office out with a reason, and drafts the region's own report", async ({
  deskOf,
}) => {
  const page = await deskOf(REVIEWER);
  await page.goto(`/rollup/${YEAR}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`${YEAR}年度汇总`);
  await inspectHere(page, "the roll-up");
  const figure = page.locator(`[id="${RECEIVED}"]`);
  const before = Number(await figure.innerText());
  await figure.getByRole("link").click();
  const parts = page.getByRole("region", { name: /新收.*总计/u });
  await expect(parts.getByRole("row").last()).toContainText(String(before));
  const first = parts.getByRole("row").nth(1);
  const value = Number(await first.getByRole("cell").innerText());
  const name = (await first.getByRole("link").innerText()).trim();
  await inspectHere(page, "a sum opened");

  await page.getByRole("link", { name: `调整${name}是否纳入汇总` }).click();
  await page.getByRole("combobox", { name: "是否纳入" }).selectOption({ label: "不纳入汇总" });
  await page.getByRole("textbox", { name: "理由" }).fill("垂直管理单位，由本系统汇总。");
  await page.getByRole("button", { name: "保存决定" }).click();
  await expect(figure).toHaveText(String(before - value));
  await expect(page.getByText(new RegExp(`${name}：.*由本系统汇总`, "u")).first()).toBeVisible();

  await page.getByRole("button", { name: /^以汇总数起草/u }).click();
  await expect(page.getByText("与汇总数逐格一致")).toBeVisible();
  await page.getByRole("link", { name: "填写报告" }).click();
  const cell = page.locator(`[id="${NATURAL}"]`);
  await page.getByRole("navigation", { name: "报告目录" }).getByRole("link").nth(2).click();
  const summed = await cell.inputValue();
  await cell.fill(String(Number(summed) + 1));
  await cell.press("Tab");
  await expect(page.getByRole("status").filter({ hasText: /已保存 \d/u })).toBeVisible();
  await page.goto(`/rollup/${YEAR}`);
  await expect(page.getByText("与汇总数逐格一致")).toHaveCount(0);

  await page.getByRole("link", { name: `调整${name}是否纳入汇总` }).click();
  await page.getByRole("combobox", { name: "是否纳入" }).selectOption({ label: "纳入汇总" });
  await page.getByRole("textbox", { name: "理由" }).fill("改由本区汇总。");
  await page.getByRole("button", { name: "保存决定" }).click();
  // What the region's own report says otherwise by now is marked.
  await expect(figure).toHaveText(`≠${before}`);
});
