import { chmodSync, mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { chooseBrowser } from "./e2e/browser";

// Read again by every worker: what is decided here is handed on in the environment.
process.env.E2E_PORT ??= String(await freePort());
process.env.E2E_DIR ??= openFolder();

/** `start` is the real start command on an empty folder, `stop` ends it and reads what stays up. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  globalTeardown: "./e2e/sweep.ts",
  forbidOnly: true,
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    baseURL: `http://127.0.0.1:${process.env.E2E_PORT}`,
    launchOptions: await chooseBrowser(),
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    actionTimeout: 15_000,
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
  },
  projects: [
    { name: "start", testMatch: "start.spec.ts", teardown: "stop", timeout: 600_000 },
    { name: "stop", testMatch: "stop.spec.ts", timeout: 120_000 },
    {
      name: "journeys",
      testMatch: "{clerk,reviewer,administrator,citizen,everyone,refusals}/*.spec.ts",
      dependencies: ["start"],
    },
  ],
});

/** The embedded database runs as a user of its own, who must be able to pass through. */
function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "gior-e2e-"));
  chmodSync(folder, 0o755);
  return folder;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
