import { filedBy, textAgainstTable, withoutFeeStatement } from "../../lib/samples/filings";
import { reportYearAt } from "../../lib/samples/report-year";
import type { Sample } from "../../lib/samples/sample";
import { asked, expect, REVIEWER, test } from "../fixtures";
import { inspectHere } from "../inspect";
import { submitByProgram } from "../steps";

const YEAR = reportYearAt(new Date());
/** What the sample gives occasion to explain. */
const OPEN = ["N-RECV:overview:onRequest:applications:received:new|total:17", "N-FEE:other:fee"];

test("a review goes by the keyboard alone: through the findings, to the verdicts, and all of it can be switched off", async ({
  found,
  deskOf,
  programOf,
}) => {
  const { office, clerk } = await found({
    fullName: "云栖区房屋征收中心",
    shortName: "区征收中心",
    type: "bureau",
  });
  const id = await submitByProgram(
    await programOf(clerk),
    explained(filedBy(textAgainstTable(YEAR), office)),
  );
  await asked(await programOf(REVIEWER), `/api/reports/${id}/begin-review`);
  const page = await deskOf(REVIEWER);
  await page.goto(`/reports/${id}`);
  const panel = page.getByRole("tabpanel", { name: /^疑点/u });
  const findings = panel.locator("[data-finding]");
  const help = page.getByText("键盘操作（J、K、A、R）");
  const dialog = page.getByRole("dialog", { name: "退回" });
  // Who is alike changes with who has published: two there are at least.
  await expect(findings.nth(1)).toBeVisible();
  await expect(help).toBeVisible();
  await expect(page.getByRole("button", { name: "退回" })).toBeEnabled();
  await page.getByRole("tab", { name: "历史" }).click();

  await page.keyboard.press("j");
  await expect(findings.nth(0)).toBeFocused();
  await page.keyboard.press("j");
  await expect(findings.nth(1)).toBeFocused();
  await page.keyboard.press("k");
  await expect(findings.nth(0)).toBeFocused();
  await page.keyboard.press("a");
  await expect(page.getByRole("button", { name: /^审核通过/u })).toBeFocused();
  await page.keyboard.press("r");
  await expect(dialog).toBeVisible();
  await dialog.getByLabel("退回原因").pressSequentially("jkar");
  await expect(dialog.getByLabel("退回原因")).toHaveValue("jkar");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();

  await help.click();
  await inspectHere(page, "the help of the keys");
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByLabel(/^启用单键操作/u).uncheck();
  await page.reload();
  await expect(page.getByText("键盘操作（已关闭）")).toBeVisible();
  await page.keyboard.press("j");
  await page.keyboard.press("r");
  await expect(dialog).toBeHidden();
  await expect(findings.nth(0)).not.toBeFocused();
  await page.getByText("键盘操作（已关闭）").click();
  await page.getByLabel(/^启用单键操作/u).check();
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("a");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^审核已经通过/u)).toBeVisible();
});

/** With a reason beside each finding that asks for one. */
function explained(sample: Sample): Sample {
  const { edition, filing } = withoutFeeStatement(sample);
  const explanations = Object.fromEntries(OPEN.map((key) => [key, "已与台账逐件核对，数字属实，特此说明"]));
  return { edition, filing: { ...filing, explanations } };
}
