import { expect, test } from "@playwright/test";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { FOLDER, groupOf, isRunning, launch, logOf, PORT, PUBLISHED } from "./running";

test("a signal stops web server and database cleanly", async () => {
  const group = groupOf("portal");
  expect(group).not.toBeNull();
  if (group === null) return;
  process.kill(-group, "SIGTERM");
  await expect.poll(() => isRunning(group), { timeout: 60_000 }).toBe(false);
  expect(existsSync(join(FOLDER, "data", "postgres", "cluster", "postmaster.pid"))).toBe(false);
});

test("published pages stay up without application and without database", async ({ page, request }) => {
  const served = launch("published", ["run", "published"], {
    PORT,
    HOST: "127.0.0.1",
    PUBLISHED_DIR: PUBLISHED,
  });
  await expect
    .poll(async () => (await request.get("/").catch(() => null))?.status() ?? 0, { timeout: 60_000 })
    .toBe(200);
  await page.goto("/yunqi/");
  await page.getByRole("link", { name: "已公开" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("政府信息公开工作年度报告");
  await expect(page.getByRole("table").first()).toBeVisible();
  const missing = await request.get("/yunqi/qjyj/1999/");
  expect(missing.status()).toBe(404);
  expect((await request.get("/sign-in")).status()).toBe(404);
  expect(logOf("published")).not.toContain("Error");
  if (served.pid) process.kill(-served.pid, "SIGTERM");
});
