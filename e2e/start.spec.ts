import { expect, test } from "@playwright/test";
import { join } from "node:path";
import { DEMO_ACCOUNTS } from "../lib/samples/demo-accounts";
import { FOLDER, launch, logOf, PORT, PUBLISHED } from "./running";

test("npm start brings up the portal on an empty folder and says where it is and who may sign in", async ({
  request,
}) => {
  const portal = launch("portal", ["start"], {
    PORT,
    HOST: "127.0.0.1",
    DATA_DIR: join(FOLDER, "data"),
    PUBLISHED_DIR: PUBLISHED,
  });
  let ended = false;
  portal.on("exit", () => (ended = true));
  await expect
    .poll(() => ended || logOf("portal").includes("已启动"), { timeout: 540_000, intervals: [500] })
    .toBe(true);
  const log = logOf("portal");
  expect(log).toContain(`:${PORT}`);
  for (const { username, password } of DEMO_ACCOUNTS) {
    expect(log).toContain(username);
    expect(log).toContain(password);
  }
  expect((await request.get("/sign-in")).status()).toBe(200);
});

test("the demo district is published within moments", async ({ request }) => {
  await expect
    .poll(async () => (await request.get("/open-data/reports.json")).status(), { timeout: 60_000 })
    .toBe(200);
  await expect.poll(async () => (await request.get("/yunqi/")).status(), { timeout: 60_000 }).toBe(200);
});
