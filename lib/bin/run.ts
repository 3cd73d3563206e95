import { access, constants, mkdir, realpath } from "node:fs/promises";
import { join } from "node:path";
import { Trouble } from "@/lib/db/trouble";
import { startEmbedded } from "@/lib/db/embedded";
import { migrate } from "@/lib/db/migrate";
import type { Env } from "@/lib/env";
import { buildApplication } from "./build-application";
import { ROOT } from "./root";
import { checkPort } from "./web-server";

/** What is to be closed in the end: last opened, first closed. */
type Opened = (() => Promise<void>)[];

/** Starts everything, serves until SIGTERM or SIGINT, closes everything. Throws what kept it from starting. */
export async function run(env: Env): Promise<void> {
  const ending = new AbortController();
  const ended = new Promise<void>((resolve) => ending.signal.addEventListener("abort", () => resolve()));
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => ending.abort());
  const opened: Opened = [];
  try {
    await open(env, opened, ending.signal);
    await ended;
    console.log("正在停止……");
  } catch (error) {
    // Told to stop while starting: what it had not begun by then is no failure.
    if (!ending.signal.aborted) throw error;
  } finally {
    for (const close of opened.reverse()) await close();
  }
}

async function open(env: Env, opened: Opened, signal: AbortSignal): Promise<void> {
  await checkPort({ port: env.PORT, host: env.HOST });
  await checkFolder(env.PUBLISHED_DIR);
  const databaseUrl = env.DATABASE_URL ?? (await ownDatabase(env, opened));
  const applied = await migrate(databaseUrl, join(ROOT, "prisma/migrations"));
  if (applied.length > 0) console.log(`数据库结构已更新：${applied.join("、")}`);
  signal.throwIfAborted();
  await buildApplication(() => console.log("正在构建应用，首次启动需要一两分钟……"), signal);
  // The store is opened by whoever loads it first, and its client exists only now.
  process.env.DATABASE_URL = databaseUrl;
  process.env.DEMO = wantsDemo(env) ? "1" : "0";
  const { serveApplication } = await import("./serve-application");
  await serveApplication({ ...env, DATABASE_URL: databaseUrl, DEMO: wantsDemo(env) }, opened, signal);
}

async function ownDatabase(env: Env, opened: Opened): Promise<string> {
  const { url, home, stop } = await startEmbedded(env.DATA_DIR);
  opened.push(stop);
  if (!home.startsWith(await realpath(env.DATA_DIR)))
    console.log(`${env.DATA_DIR} 只有 root 能进入，数据库数据放在 ${home}`);
  return url;
}

function wantsDemo(env: Env): boolean {
  return env.DEMO ?? env.DATABASE_URL === undefined;
}

async function checkFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Trouble("published-folder-not-writable", `公开目录 ${folder} 不能写入（${code}）`, {
      cause: error,
    });
  }
}
