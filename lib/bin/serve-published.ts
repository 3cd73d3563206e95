import { Trouble } from "@/lib/db/trouble";
import { env } from "@/lib/env";
import { staticHandler, withoutApplication } from "@/lib/publish/static-handler";
import { ROOT } from "./root";
import { serve } from "./web-server";

/**
 * `npm run published`: what has been published, without database and application. The folder alone is enough.
 */
process.chdir(ROOT);

try {
  const { PORT, HOST, PUBLISHED_DIR } = env();
  const server = await serve({ port: PORT, host: HOST }, [
    staticHandler(PUBLISHED_DIR),
    withoutApplication(PUBLISHED_DIR),
  ]);
  console.log(`已启动（仅公开页面）：http://${HOST ?? "localhost"}:${server.port}`);
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => void server.stop().then(() => process.exit(0)));
  }
} catch (error) {
  console.error(
    `没有启动：${error instanceof Trouble || error instanceof RangeError ? error.message : String(error)}`,
  );
  process.exitCode = 1;
}
