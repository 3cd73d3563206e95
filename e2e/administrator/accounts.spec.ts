import type { Browser, Page } from "@playwright/test";
import { allZero, filedBy } from "../../lib/samples/filings";
import { reportYearAt } from "../../lib/samples/report-year";
import { ADMINISTRATOR, asked, expect, test, type Credentials } from "../fixtures";
import { inspectHere } from "../inspect";
import { startByProgram } from "../steps";

const YEAR = reportYearAt(new Date());

/** Signs in with what stands on a slip and gives oneself a password. */
async function firstSignIn(browser: Browser, { username, password }: Credentials): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto("/sign-in");
  await page.getByLabel("用户名").fill(username);
  await page.getByLabel("密码").fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page).toHaveURL(/\/password$/u);
  const next = "Shouci-Denglu-31";
  await asked(page.request, "/api/password", { current: password, next });
  return page;
}

const onSlip = (page: Page, label: string) =>
  page.locator(".slip > dl > div").filter({ hasText: label }).locator("dd");

test("accounts for offices without one are opened together and handed out on slips, shown once", async ({
  deskOf,
  programOf,
  browser,
}) => {
  const program = await programOf(ADMINISTRATOR);
  const names = ["云栖区水文站", "云栖区气象服务站", "云栖区观测一站", "云栖区观测二站", "云栖区观测三站"];
  for (const [at, fullName] of names.entries())
    await asked(program, "/api/offices", {
      fullName,
      shortName: fullName,
      type: "bureau",
      slug: `e2e-zhan-${at}`,
    });
  const page = await deskOf(ADMINISTRATOR);
  await page.goto("/accounts");
  await page.getByRole("link", { name: "为各单位成批建立账号" }).click();
  await page.getByLabel("云栖区水文站 姓名").fill("办公室");
  await page.getByLabel("云栖区气象服务站 姓名").fill("凌云起");
  await page.getByRole("button", { name: "建立填了姓名的账号" }).click();
  const wrong = page.getByRole("alert").filter({ hasText: "没有完成" });
  await expect(wrong).toContainText("云栖区水文站 姓名：“办公室”不是一个人的姓名");
  await inspectHere(page, "a list of accounts with an error");
  await page.getByLabel("云栖区水文站 姓名").fill("江上舟");
  for (const [at, name] of ["云中鹤", "云外天", "云间月"].entries())
    await page.getByLabel(`${names[at + 2]} 姓名`).fill(name);
  await page.getByRole("button", { name: "建立填了姓名的账号" }).click();
  await expect(page.getByRole("heading", { name: "账号告知单 5 张" })).toBeFocused();
  await inspectHere(page, "the slips");

  const slip = page.getByRole("article", { name: "江上舟的账号告知单" });
  await expect(slip).toContainText("首次登录时必须修改密码");
  await page.emulateMedia({ media: "print" });
  await expect(slip).toBeVisible();
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("button", { name: "打印" })).toBeHidden();
  const pages = (await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type \/Page\b/gu);
  expect(pages, "four slips to a page").toHaveLength(2);
  await page.emulateMedia({ media: "screen" });
  const password = (await onSlip(page, "初始密码").first().textContent()) ?? "";
  const username = (await onSlip(page, "用户名").first().textContent()) ?? "";
  await page.getByRole("button", { name: "已经打印或者抄录，关闭" }).click();
  await expect(page.getByRole("row", { name: username })).toContainText("待修改初始密码");
  expect(await page.content()).not.toContain(password);
  const clerk = await firstSignIn(browser, { username, password });
  await clerk.goto("/desk");
  await expect(clerk.getByRole("heading", { level: 1 })).toHaveText("云栖区水文站年度报告");
  await clerk.context().close();
});

test("a clerk who leaves hands over: the draft stays, the successor sees what there is, the record keeps the name", async ({
  found,
  deskOf,
  programOf,
  browser,
}) => {
  const { office, clerk } = await found({
    fullName: "云栖区渡口管理所",
    shortName: "区渡口所",
    type: "bureau",
  });
  const id = await startByProgram(await programOf(clerk), filedBy(allZero(YEAR), office));
  const page = await deskOf(ADMINISTRATOR);
  await page.goto("/accounts");
  await page.getByRole("row", { name: clerk.username }).getByRole("link").click();
  await page.getByLabel("通知寄到").fill("不是邮箱");
  await page.getByRole("button", { name: "保存邮箱" }).click();
  await expect(page.getByRole("alert").first()).toContainText("请填写有效的电子邮箱");
  await page.getByLabel("通知寄到").fill("dukou@example.gov.cn");
  await page.getByRole("button", { name: "保存邮箱" }).click();
  await expect(page.getByRole("cell", { name: "变更邮箱" })).toBeVisible();
  await inspectHere(page, "an account");

  await page.getByLabel("接手人姓名").fill("管理员");
  await page.getByLabel("交接原因").fill("调离本单位");
  await page.getByLabel("交接说明").fill("台账在共享文件夹，十二月底与法制科核对。");
  await page.getByRole("button", { name: "停用并交接" }).click();
  await expect(page.getByText("“管理员”不是一个人的姓名").first()).toBeVisible();
  await page.getByLabel("接手人姓名").fill("水长东");
  await page.getByRole("button", { name: "停用并交接" }).click();
  await expect(page.getByRole("article", { name: "水长东的账号告知单" })).toBeVisible();
  const password = (await onSlip(page, "初始密码").textContent()) ?? "";
  const username = (await onSlip(page, "用户名").textContent()) ?? "";
  await page.getByRole("button", { name: "已经打印或者抄录，关闭" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("水长东");
  await page.getByRole("link", { name: "试填员" }).click();
  await expect(page.getByRole("cell", { name: "移交并停用：调离本单位" })).toBeVisible();

  const successor = await firstSignIn(browser, { username, password });
  await successor.goto("/desk");
  const left = successor.getByRole("region", { name: "试填员移交的工作" });
  await expect(left).toContainText("十二月底与法制科核对");
  await inspectHere(successor, "the desk of a successor");
  await left.getByRole("link", { name: `${YEAR}年度报告` }).click();
  await expect(successor).toHaveURL(new RegExp(`/reports/${id}`, "u"));
  const history = await successor.request.get(`/reports/${id}/history?at=text%3Aproblems`);
  expect(await history.text()).toContain("试填员");
  const gone = await browser.newContext();
  const refused = await gone.request.post("/api/session", { data: clerk });
  expect(refused.status()).toBe(401);
  await gone.close();
  await successor.context().close();
});
