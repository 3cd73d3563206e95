import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import next from "next";
import { disconnect, query } from "@/lib/db/client";
import type { Env } from "@/lib/env";
import { DEMO_ACCOUNTS } from "@/lib/samples/demo-accounts";
import { ROLES } from "@/lib/report/permissions";
import { startPublisher } from "@/lib/publish/publisher";
import { staticHandler } from "@/lib/publish/static-handler";
import { seedDemo } from "@/prisma/seed";
import { startArchiveReader } from "./archive-reader";
import { setDeskPolicy } from "./desk-policy";
import { health } from "./health";
import { startJobs } from "./jobs";
import { ROOT } from "./root";
import { serve, type Answerer } from "./web-server";

type Settings = Env & { readonly DEMO: boolean };

/** Loads the demo where wanted, starts the publisher and the web server, says where they are. */
export async function serveApplication(
  env: Settings,
  opened: (() => Promise<void>)[],
  signal: AbortSignal,
): Promise<void> {
  opened.push(disconnect);
  if (env.DEMO && (await isEmpty())) await seedDemo();
  signal.throwIfAborted();
  const publisher = startPublisher({ folder: env.PUBLISHED_DIR });
  opened.push(() => publisher.stop());
  const archiveReader = startArchiveReader();
  opened.push(() => archiveReader.stop());
  for (const job of startJobs(env)) opened.push(() => job.stop());
  const desks = await desksOf(opened);
  const at = { port: env.PORT, host: env.HOST };
  const healthy = health(env.PUBLISHED_DIR);
  const server = await serve(at, [healthy.answer, staticHandler(env.PUBLISHED_DIR), desks]);
  opened.push(() => server.stop());
  opened.push(async () => {
    healthy.stopping();
    await pause(env.STOP_NOTICE * 1_000);
  });
  await firstPages(env.PUBLISHED_DIR, signal);
  const where = `已启动：http://${env.HOST ?? "localhost"}:${server.port}/`;
  console.log([where, ...(env.DEMO ? await demoAccounts() : [])].join("\n"));
}

async function isEmpty(): Promise<boolean> {
  return (await query("SELECT FROM offices LIMIT 1")).length === 0;
}

/** The public home is written last; without a publisher at work here it is not waited for for ever. */
async function firstPages(folder: string, signal: AbortSignal): Promise<void> {
  const until = Date.now() + 30_000;
  while (!existsSync(join(folder, "index.html")) && Date.now() < until) {
    signal.throwIfAborted();
    await pause(50);
  }
}

/** Those of them there are: the district may have been loaded otherwise. */
async function demoAccounts(): Promise<readonly string[]> {
  const known = await query<{ username: string }>("SELECT username FROM accounts");
  const names = new Set(known.map(({ username }) => username));
  const lines = DEMO_ACCOUNTS.filter(({ username }) => names.has(username)).map(
    ({ username, password, name, role, office }) =>
      `  ${username.padEnd(12)}${password}  ${ROLES[role]}　${office}　${name}`,
  );
  return lines.length === 0 ? [] : ["演示账号（用户名、密码）：", ...lines];
}

async function desksOf(opened: (() => Promise<void>)[]): Promise<Answerer> {
  // Next listens for upgrades on the server it is given: one that never hears any.
  const application = next({ dev: false, dir: ROOT, httpServer: createServer(), quiet: true });
  await application.prepare();
  opened.push(() => application.close());
  const answer = application.getRequestHandler();
  return async (request, response) => {
    setDeskPolicy(request, response);
    await answer(request, response);
    return true;
  };
}
