import { DEMO_ACCOUNTS } from "../../lib/samples/demo-accounts";
import { ADMINISTRATOR, expect, hire, test, type Credentials } from "../fixtures";
import type { Page } from "@playwright/test";

async function enter(page: Page, { username, password }: Credentials): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("用户名").fill(username);
  await page.getByLabel("密码").fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
}

/** Not the line in which Next announces the page. */
const wrongOn = (page: Page) => page.getByRole("alert", { name: "没有完成，需要处理" });

test("everyone signs in to his own desk and out again", async ({ page }) => {
  for (const account of DEMO_ACCOUNTS) {
    await enter(page, account);
    await expect(page.getByRole("banner")).toContainText(account.name);
    await page.getByRole("button", { name: "退出登录" }).click();
    await expect(page).toHaveURL(/\/sign-in$/u);
    await page.goto("/desk");
    await expect(page).toHaveURL(/\/sign-in/u);
  }
});

test("the sign-in page of the demo names its accounts", async ({ page }) => {
  await page.goto("/sign-in");
  for (const { username } of DEMO_ACCOUNTS) await expect(page.getByText(username).first()).toBeVisible();
});

test("an initial password opens nothing but the page to change it", async ({ found, programOf, page }) => {
  const { id } = await found({ fullName: "云栖区档案馆", shortName: "区档案馆", type: "bureau" });
  const administrator = await programOf(ADMINISTRATOR);
  const hired = await hire(administrator, { officeId: id, username: `first-${id}`, role: "clerk" });
  await enter(page, hired);
  await expect(page).toHaveURL(/\/password$/u);
  await page.goto("/desk");
  await expect(page).toHaveURL(/\/password$/u);

  const next = "Lotus-Pond-77-view";
  await page.getByLabel("现在的密码").fill(hired.password);
  await page.getByLabel("新密码", { exact: true }).fill("short");
  await page.getByLabel("再次输入新密码").fill("short");
  await page.getByRole("button", { name: "修改密码" }).click();
  await expect(wrongOn(page)).toContainText("密码至少");
  await page.getByLabel("现在的密码").fill(hired.password);
  await page.getByLabel("新密码", { exact: true }).fill(next);
  await page.getByLabel("再次输入新密码").fill(next);
  await page.getByRole("button", { name: "修改密码" }).click();
  await expect(page).toHaveURL(/\/desk$/u);
});

test("after five wrong passwords a name is locked, also for the right one", async ({ found, page }) => {
  const { clerk } = await found({ fullName: "云栖区体育中心", shortName: "区体育中心", type: "bureau" });
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await enter(page, { ...clerk, password: `Wrong-guess-${attempt}-x` });
    await expect(wrongOn(page)).toBeVisible();
  }
  await enter(page, clerk);
  await expect(wrongOn(page)).toContainText("分钟后再试");
  await page.goto("/desk");
  await expect(page).toHaveURL(/\/sign-in/u);
});
