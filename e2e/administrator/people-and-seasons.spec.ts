import { ADMINISTRATOR, expect, test } from "../fixtures";

test("an administrator adds an office and its clerk, resets the password and closes the account", async ({
  deskOf,
  browser,
}) => {
  const page = await deskOf(ADMINISTRATOR);
  await page.goto("/offices");
  await page.getByLabel("全称").fill("云栖区乡村振兴服务中心");
  await page.getByLabel("简称").fill("区乡村振兴中心");
  await page.getByLabel("网址名").fill("xczx");
  await page.getByRole("button", { name: "建立单位" }).click();
  await expect(page.getByRole("rowheader", { name: "云栖区乡村振兴服务中心" })).toBeVisible();

  await page.getByRole("link", { name: "账号" }).click();
  await page.getByLabel("姓名").fill("田小满");
  await page.getByLabel("用户名").fill("tianxiaoman");
  await page.getByLabel("单位").selectOption({ label: "云栖区乡村振兴服务中心" });
  await page.getByLabel("角色").selectOption({ label: "填报人" });
  await page.getByRole("button", { name: "建立账号" }).click();
  const told = page.getByRole("status").filter({ hasText: "初始密码只显示这一次" });
  await expect(told).toBeVisible();
  const password = (await told.locator("p").last().textContent()) ?? "";

  const clerk = await browser.newContext();
  const desk = await clerk.newPage();
  await desk.goto("/sign-in");
  await desk.getByLabel("用户名").fill("tianxiaoman");
  await desk.getByLabel("密码").fill(password);
  await desk.getByRole("button", { name: "登录", exact: true }).click();
  await expect(desk).toHaveURL(/\/password$/u);

  await page.getByRole("button", { name: /停用.*tianxiaoman/u }).click();
  await page.getByRole("dialog").getByRole("button", { name: "停用" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await desk.goto("/password");
  await expect(desk).toHaveURL(/\/sign-in/u);
  await clerk.close();
});

test("administration is closed to clerks and reviewers", async ({ found, programOf }) => {
  const { clerk } = await found({ fullName: "云栖区史志办公室", shortName: "区史志办", type: "bureau" });
  const program = await programOf(clerk);
  for (const path of ["/accounts", "/offices", "/seasons"])
    expect((await program.get(path)).status(), path).toBe(404);
  const office = { fullName: "云栖区某局", shortName: "某局", type: "bureau", slug: "mouju" };
  expect((await program.post("/api/offices", { data: office })).status()).toBe(403);
});
