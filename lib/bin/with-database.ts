import { Trouble } from "@/lib/db/trouble";
import { parseEnv, type Env } from "@/lib/env";
import { startEmbedded } from "@/lib/db/embedded";
import { runningUrl } from "@/lib/db/running";
import { ROOT } from "./root";

/**
 * Runs a command of the operator over the database of this installation: DATABASE_URL, or the embedded one,
 * as it runs or started for this. What the body loads finds it in the environment; it loads it itself,
 * because the store is opened by whoever loads it first. What goes wrong is one line and exit code 2.
 */
export async function withDatabase(body: (env: Env) => Promise<void>): Promise<void> {
  process.chdir(ROOT);
  const closing: (() => Promise<void>)[] = [];
  try {
    const env = parseEnv(process.env);
    const url = env.DATABASE_URL ?? (await embedded(env, closing));
    process.env.DATABASE_URL = url;
    await body({ ...env, DATABASE_URL: url });
  } catch (error) {
    console.error(`没有完成：${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  } finally {
    const { disconnect } = await import("@/lib/db/client");
    await disconnect();
    for (const close of closing) await close();
  }
}

async function embedded({ DATA_DIR }: Env, closing: (() => Promise<void>)[]): Promise<string> {
  const running = await runningUrl(DATA_DIR);
  if (running) return running;
  const started = await startEmbedded(DATA_DIR).catch((error: unknown) => {
    if (error instanceof Trouble) throw error;
    throw new Error("没有找到数据库：请设置 DATABASE_URL 或者 DATA_DIR", { cause: error });
  });
  closing.push(started.stop);
  return started.url;
}
