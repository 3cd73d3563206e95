import { ADMINISTRATOR, expect, test } from "../fixtures";
import { inspectHere } from "../inspect";

const bureau = (fullName: string, shortName: string) => ({ fullName, shortName, type: "bureau" }) as const;

test("an office is renamed, and then merged with another into a new one, its accounts named first", async ({
  found,
  deskOf,
  programOf,
}) => {
  const one = await found(bureau("云栖区机关事务中心", "区事务中心"));
  const other = await found(bureau("云栖区公务接待中心", "区接待中心"));
  const page = await deskOf(ADMINISTRATOR);
  await page.goto("/offices");
  await page.getByRole("link", { name: one.office.fullName }).click();
  await page.getByLabel("新的全称").fill("云栖区机关事务管理中心");
  await page.getByLabel("新的简称").fill("区事务管理中心");
  await page.getByLabel("原名称的最后一天").fill("2026-01-31");
  await page.getByRole("button", { name: "更名" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("云栖区机关事务管理中心");
  await expect(page.getByText(`${one.office.fullName}（至2026年1月31日）`)).toBeVisible();
  await inspectHere(page, "the sheet of an office");

  const joined = page.getByRole("group", { name: "一并撤并的其他单位（合并时选）" });
  await joined.getByLabel(other.office.fullName).check();
  await page.getByLabel("撤并日期（存续的最后一天）").fill("2026-02-28");
  await page.getByRole("button", { name: "办理" }).click();
  await expect(page.getByRole("alert").first()).toContainText("合并应当有一个承继单位");
  await page.getByText("承继单位是新设的").click();
  await page.getByLabel("新设单位全称").fill("云栖区机关服务局");
  await page.getByLabel("新设单位简称").fill("区机关服务局");
  await page.getByLabel("网址名").fill("jiguan-fuwu");
  await page.getByRole("button", { name: "办理" }).click();
  const warning = page.getByRole("status").filter({ hasText: "以下账号将一并停用" });
  for (const { clerk } of [one, other]) await expect(warning).toContainText(clerk.username);
  await page.getByRole("button", { name: "确认停用这些账号并办理" }).click();
  await expect(page.getByText("已于2026年2月28日撤并")).toBeVisible();
  await page.getByRole("link", { name: "云栖区机关服务局" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("云栖区机关服务局");
  await expect(page.getByRole("link", { name: other.office.fullName })).toBeVisible();

  const program = await programOf(ADMINISTRATOR);
  const account = { officeId: one.id, username: "houlai", name: "后来人", role: "clerk" };
  expect((await program.post("/api/accounts", { data: account })).status()).toBe(422);
});
