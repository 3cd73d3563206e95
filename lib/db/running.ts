import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";

/** The address of the embedded database as it runs over a data folder; null where none does. */
export async function runningUrl(folder: string): Promise<string | null> {
  const at = resolve(folder);
  try {
    const [pid, , , port] = (await readFile(join(at, "postgres/cluster/postmaster.pid"), "utf8")).split("\n");
    process.kill(Number(pid), 0);
    const password = (await readFile(join(at, "postgres.secret"), "utf8")).trim();
    return `postgresql://portal:${password}@127.0.0.1:${Number(port)}/portal`;
  } catch {
    return null;
  }
}
