import { Trouble } from "@/lib/db/trouble";
import { parseEnv } from "@/lib/env";
import { ROOT } from "./root";

/**
 * `npm start`: database, migrations, demo district, build, publisher, web server; until SIGTERM or SIGINT.
 * What keeps it from starting is one line, and a non-zero exit.
 */
process.chdir(ROOT);
process.env.NEXT_TELEMETRY_DISABLED = "1";
Object.assign(process.env, { NODE_ENV: "production" });

try {
  const env = parseEnv(process.env);
  const { run } = await import("./run");
  await run(env);
  process.exit(0);
} catch (error) {
  console.error(lineOf(error));
  process.exit(1);
}

function lineOf(error: unknown): string {
  if (error instanceof Trouble) return `没有启动：${error.message}`;
  if (error instanceof RangeError) return `没有启动：环境变量不正确（${error.message}）`;
  return `没有启动：${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
