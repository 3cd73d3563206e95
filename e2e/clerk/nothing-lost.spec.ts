import type { Page } from "@playwright/test";
import { filedBy, typicalTown } from "../../lib/samples/filings";
import { reportYearAt } from "../../lib/samples/report-year";
import { asked, expect, test, type Founded } from "../fixtures";
import { startByProgram } from "../steps";

const YEAR = reportYearAt(new Date());
const UPHELD = "disputes:review:upheld";
const town = (name: string) =>
  ({ fullName: `云栖区${name}人民政府`, shortName: name, type: "town" }) as const;

test("what is typed survives a killed tab, invalid input included", async ({ found, deskOf, programOf }) => {
  const { clerk, address } = await opened(await found(town("桥南镇")), programOf);
  const page = await deskOf(clerk);
  await page.goto(address);
  await cell(page, UPHELD).fill("");
  await page.keyboard.type("abc");
  const context = page.context();
  await page.close({ runBeforeUnload: false });

  const again = await context.newPage();
  await again.goto(address);
  await expect(cell(again, UPHELD)).toHaveValue("abc");
  await expect(cell(again, UPHELD)).toHaveAttribute("aria-invalid", "true");
  await expect(cell(again, UPHELD)).toHaveAccessibleDescription(/应填非负整数，没有的填0/u);
  await expect(again.getByText("1 格有误未计入")).toBeVisible();
});

test("without a line typing goes on, the rules too, and everything arrives afterwards", async ({
  found,
  deskOf,
  programOf,
}) => {
  const { clerk, address } = await opened(await found(town("桥北镇")), programOf);
  const page = await deskOf(clerk);
  await page.goto(address);
  const saying = page.getByRole("status");
  await page.context().setOffline(true);
  await cell(page, "disputes:review:corrected").fill("4");
  await cell(page, UPHELD).fill("x");
  await expect(saying.filter({ hasText: "等待网络" })).toBeVisible();
  await expect(cell(page, "disputes:review:corrected")).toHaveValue("4");
  await expect(page.getByText("1 格有误未计入")).toBeVisible();
  await page.context().setOffline(false);
  await expect(saying.filter({ hasText: "已保存" })).toBeVisible({ timeout: 20_000 });

  const elsewhere = await deskOf(clerk);
  await elsewhere.goto(address);
  await expect(cell(elsewhere, "disputes:review:corrected")).toHaveValue("4");
  await expect(cell(elsewhere, UPHELD)).toHaveValue("x");
});

test("a session that ended keeps the text and saves it after signing in again", async ({
  found,
  deskOf,
  programOf,
}) => {
  const { clerk, address } = await opened(await found(town("桥东镇")), programOf);
  const page = await deskOf(clerk);
  await page.goto(address);
  await page.context().clearCookies();
  await cell(page, UPHELD).fill("6");
  await expect(page.getByText("登录已超时，内容已保存在本机，请重新登录")).toBeVisible();
  await asked(page.context().request, "/api/session", clerk);
  await expect(page.getByRole("status").filter({ hasText: "已保存" })).toBeVisible({ timeout: 20_000 });
  await page.reload();
  await expect(cell(page, UPHELD)).toHaveValue("6");
});

test("two clerks on one report: other cells both live, the same cell asks", async ({
  found,
  deskOf,
  programOf,
}) => {
  const { clerk, address } = await opened(await found(town("桥西镇")), programOf);
  const [one, other] = [await deskOf(clerk), await deskOf(clerk)];
  await one.goto(address);
  await other.goto(address);
  const saved = one.waitForResponse((answer) => (answer.request().postData() ?? "").includes(UPHELD));
  await cell(one, "disputes:review:corrected").fill("3");
  await cell(one, UPHELD).fill("5");
  await saved;
  await cell(other, "disputes:review:other").fill("2");
  await cell(other, UPHELD).fill("7");
  await other.keyboard.press("Tab");

  const question = other.getByRole("alert").filter({ hasText: "同时被他人修改" });
  await expect(question).toContainText("本机填写：7");
  await expect(question).toContainText("填写：5");
  await question.getByRole("button", { name: /采用对方填写的$/u }).click();
  await expect(cell(other, UPHELD)).toHaveValue("5");
  await expect(question).toHaveCount(0);
  await one.reload();
  await expect(cell(one, "disputes:review:other")).toHaveValue("2");
  await expect(cell(one, UPHELD)).toHaveValue("5");
});

/** A filled report of an office's own, and the address of its 表四. */
async function opened(
  { office, clerk }: Founded,
  programOf: (who: Founded["clerk"]) => Promise<Parameters<typeof startByProgram>[0]>,
) {
  const id = await startByProgram(await programOf(clerk), filedBy(typicalTown(YEAR), office));
  return { clerk, address: `/reports/${id}/edit#disputes` };
}

function cell(page: Page, id: string) {
  return page.locator(`[id="${id}"]`);
}
