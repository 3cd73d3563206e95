import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../root";

/** Starts the whole program with the demo district on an empty folder, and ends it after the deed. */
export async function withPortal<T>(deed: (origin: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "bench-portal-"));
  // The embedded database runs as a user of its own, who must be able to pass through.
  await chmod(folder, 0o755);
  const port = await freePort();
  const portal = start(folder, port);
  try {
    await started(portal);
    return await deed(`http://127.0.0.1:${port}`);
  } finally {
    portal.kill("SIGTERM");
    if (portal.exitCode === null) await once(portal, "exit");
    await rm(folder, { recursive: true });
  }
}

function start(folder: string, port: number): ChildProcess {
  const environment = { ...process.env };
  for (const name of ["DATABASE_URL", "DEMO", "NODE_ENV", "TEST_CLOCK"]) delete environment[name];
  return spawn(process.execPath, ["--import", "tsx", join(ROOT, "lib/bin/start.ts")], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...environment,
      PORT: String(port),
      HOST: "127.0.0.1",
      DATA_DIR: join(folder, "data"),
      PUBLISHED_DIR: join(folder, "published"),
    },
  });
}

function started(portal: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    portal.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8");
      if (said.includes("已启动")) resolve();
    });
    portal.once("exit", () => reject(new Error(`the portal did not start: ${said}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
