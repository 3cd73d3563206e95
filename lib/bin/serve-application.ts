import { createServer } from "node:http";
import next from "next";
import { disconnect, query } from "@/lib/db/client";
import type { Env } from "@/lib/env";
import { startPublisher } from "@/lib/publish/publisher";
import { staticHandler } from "@/lib/publish/static-handler";
import { seedDemo } from "@/prisma/seed";
import { setDeskPolicy } from "./desk-policy";
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
  process.env.DEMO = env.DEMO ? "1" : "0";
  if (env.DEMO && (await isEmpty())) await seedDemo();
  signal.throwIfAborted();
  const publisher = startPublisher({ folder: env.PUBLISHED_DIR });
  opened.push(() => publisher.stop());
  const desks = await desksOf(opened);
  const at = { port: env.PORT, host: env.HOST };
  const server = await serve(at, [staticHandler(env.PUBLISHED_DIR), desks]);
  opened.push(() => server.stop());
  console.log(`已启动：http://${env.HOST ?? "localhost"}:${server.port}`);
}

async function isEmpty(): Promise<boolean> {
  return (await query("SELECT FROM offices LIMIT 1")).length === 0;
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
