import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where this run keeps everything: database, published files, logs. Set by playwright.config.ts. */
export const FOLDER = process.env.E2E_DIR ?? "";

export const PORT = process.env.E2E_PORT ?? "";

export const PUBLISHED = join(FOLDER, "published");

/** A command of the project that goes on after the test that started it, like in a terminal of its own. */
export function launch(name: string, words: readonly string[], more: Record<string, string>): ChildProcess {
  mkdirSync(FOLDER, { recursive: true });
  const log = openSync(join(FOLDER, `${name}.log`), "w");
  const child = spawn("npm", [...words], {
    detached: true,
    stdio: ["ignore", log, log],
    env: { ...ownEnvironment(), ...more },
  });
  writeFileSync(join(FOLDER, `${name}.pid`), String(child.pid));
  child.unref();
  return child;
}

/** What a launched command has written so far. */
export function logOf(name: string): string {
  const path = join(FOLDER, `${name}.log`);
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

/** The process group of a launched command; null when it was never launched. */
export function groupOf(name: string): number | null {
  const path = join(FOLDER, `${name}.pid`);
  return existsSync(path) ? Number(readFileSync(path, "utf8")) : null;
}

/** Whether any process of a group is still there. */
export function isRunning(group: number): boolean {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}

/** The settings of this test run must not reach the portal: it starts as on a bare machine. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const environment = { ...process.env };
  for (const name of ["DATABASE_URL", "DEMO", "NODE_ENV", "TEST_CLOCK"]) delete environment[name];
  return environment;
}
