import type { APIRequestContext, Page } from "@playwright/test";
import { filedBy, typicalTown } from "../../lib/samples/filings";
import { reportYearAt } from "../../lib/samples/report-year";
import { ADMINISTRATOR, asked, expect, hire, test, type Founded } from "../fixtures";
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
  await again.getByRole("button", { name: "1 格有误未计入" }).click();
  await expect(cell(again, UPHELD)).toBeFocused();
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
  await expect(saying.filter({ hasText: /已保存 \d/u })).toBeVisible({ timeout: 20_000 });

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
  await expect(page.getByRole("status").filter({ hasText: /已保存 \d/u })).toBeVisible({ timeout: 20_000 });
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

test("thirty cells typed without a line survive the killed tab and arrive once", async ({
  found,
  deskOf,
  programOf,
}) => {
  const { clerk, address, id } = await opened(await found(town("桥中镇")), programOf);
  const page = await deskOf(clerk);
  await page.goto(address.replace("#disputes", "#applications"));
  await expect(page.getByRole("button", { name: "导入已有报告" })).toBeEnabled();
  const cells = await page
    .locator("table input[id^='applications:']")
    .evaluateAll((inputs) => inputs.slice(0, 30).map(({ id: own }) => own));
  const context = page.context();
  await context.setOffline(true);
  for (const [at, own] of cells.entries()) {
    await cell(page, own).selectText();
    await page.keyboard.type(String(500 + at));
  }
  await page.keyboard.press("Tab");
  await expect(page.getByRole("status").filter({ hasText: "等待网络" })).toBeVisible();
  const check = page.getByRole("region", { name: "体检" });
  await expect(check.getByRole("listitem").filter({ hasText: "T3-BAL" }).first()).toBeVisible();
  await page.close({ runBeforeUnload: false });

  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(address.replace("#disputes", "#applications"));
  for (const [at, own] of cells.entries()) await expect(cell(again, own)).toHaveValue(String(500 + at));
  await expect(again.getByRole("status").filter({ hasText: /已保存 \d/u })).toBeVisible({ timeout: 20_000 });
  await again.reload();
  await expect(again.getByRole("button", { name: "导入已有报告" })).toBeEnabled();
  const stands = await standing(await programOf(clerk), id);
  for (const [at, own] of cells.entries())
    expect(stands.get(own), own).toMatchObject({ raw: String(500 + at), version: 2 });
});

test("an ended session asks for the password in place, and the caret stays where it was", async ({
  found,
  deskOf,
  programOf,
}) => {
  const { clerk, address, id } = await opened(await found(town("桥下镇")), programOf);
  const page = await deskOf(clerk);
  await page.goto(address);
  await cell(page, UPHELD).fill("1");
  await expect(page.getByRole("status").filter({ hasText: /已保存 \d/u })).toBeVisible();
  await page.context().clearCookies();
  await page.keyboard.type("6");
  const dialog = page.getByRole("dialog", { name: "请重新登录，继续填写" });
  await expect(dialog).toContainText(clerk.username);
  await dialog.getByLabel("密码").fill("wrong-Password-1");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("alert")).toContainText("用户名或者密码不正确");
  await dialog.getByLabel("密码").fill(clerk.password);
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(cell(page, UPHELD)).toBeFocused();
  await page.keyboard.type("7");
  await expect(page.getByRole("status").filter({ hasText: /已保存 \d/u })).toBeVisible({ timeout: 20_000 });
  await expect
    .poll(async () => (await standing(await programOf(clerk), id)).get(UPHELD)?.raw, { timeout: 20_000 })
    .toBe("167");
});

test("what one clerk typed is not sent under the name of another who signs in on the same machine", async ({
  found,
  deskOf,
  programOf,
}) => {
  const one = await found(town("桥上镇"));
  const { clerk, address, id } = await opened(one, programOf);
  const hired = await hire(await programOf(ADMINISTRATOR), {
    officeId: one.id,
    username: `${one.slug}-b`,
    role: "clerk",
  });
  const other = { username: hired.username, password: "Journey-Second-Own9" };
  await asked(await programOf(hired), "/api/password", { current: hired.password, next: other.password });

  const page = await deskOf(clerk);
  await page.goto(address);
  await expect(cell(page, UPHELD)).toBeEditable();
  await page.context().setOffline(true);
  await cell(page, UPHELD).fill("88");
  await expect(page.getByRole("status").filter({ hasText: "等待网络" })).toBeVisible();
  const { version } = (await standing(await programOf(clerk), id)).get(UPHELD) ?? {};
  await asked(page.context().request, "/api/session", other);
  await page.context().setOffline(false);
  await expect(page.getByRole("dialog")).toContainText("由另一账号填写");
  expect((await standing(await programOf(clerk), id)).get(UPHELD)?.version).toBe(version);

  const theirs = await page.context().newPage();
  await theirs.goto(address);
  await expect(cell(theirs, UPHELD)).not.toHaveValue("88");
  await page.getByRole("dialog").getByLabel("密码").fill(clerk.password);
  await page.keyboard.press("Enter");
  await expect
    .poll(async () => (await standing(await programOf(clerk), id)).get(UPHELD)?.raw, { timeout: 20_000 })
    .toBe("88");
});

test("a browser that keeps nothing is said once, and saving goes on", async ({
  found,
  deskOf,
  programOf,
}) => {
  const { clerk, address, id } = await opened(await found(town("桥外镇")), programOf);
  const page = await deskOf(clerk);
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.goto(address);
  await cell(page, UPHELD).fill("31");
  await page.keyboard.press("Tab");
  const told = page.getByText("浏览器没有留存副本");
  await expect(told).toBeVisible();
  await page.getByRole("button", { name: "知道了" }).click();
  await cell(page, UPHELD).fill("32");
  await expect(page.getByRole("status").filter({ hasText: /已保存 \d/u })).toBeVisible();
  await expect(told).toHaveCount(0);
  await expect.poll(async () => (await standing(await programOf(clerk), id)).get(UPHELD)?.raw).toBe("32");
});

type Entry = { readonly key: string; readonly raw: string; readonly version: number };

/** Every entry as the server has it. */
async function standing(program: APIRequestContext, id: number): Promise<ReadonlyMap<string, Entry>> {
  const beat = { place: "", since: null };
  const { changed } = await asked<{ changed: Entry[] }>(program, `/api/reports/${id}/pulse`, beat);
  return new Map(changed.map((entry) => [entry.key, entry]));
}

/** A filled report of an office's own, and the address of its 表四. */
async function opened(
  { office, clerk }: Founded,
  programOf: (who: Founded["clerk"]) => Promise<Parameters<typeof startByProgram>[0]>,
) {
  const id = await startByProgram(await programOf(clerk), filedBy(typicalTown(YEAR), office));
  return { id, clerk, address: `/reports/${id}/edit#disputes` };
}

function cell(page: Page, id: string) {
  return page.locator(`[id="${id}"]`);
}
