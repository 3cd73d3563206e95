import { readFileSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Trouble } from "./trouble";

/**
 * Makes a data folder this process's own. A PostgreSQL whose starter was killed is shut down first.
 * Gives what releases the folder. Refuses: a folder another running portal holds.
 */
export async function holdFolder(folder: string, cluster: string): Promise<() => Promise<void>> {
  const file = join(folder, "portal.pid");
  const mark = `${process.pid} ${bornAt(process.pid)}`;
  const holder = await readFile(file, "utf8").catch(() => "");
  const [pid = "", born = ""] = holder.split(" ");
  if (pid && isAlive(Number(pid)) && bornAt(Number(pid)) === born)
    throw new Trouble("data-folder-in-use", `数据目录 ${folder} 正由另一个进程（PID ${pid}）使用`);
  await writeFile(file, mark, { mode: 0o600 });
  await endOrphan(join(cluster, "postmaster.pid"));
  return () => rm(file, { force: true });
}

/** A stale file whose number now belongs to another program would keep PostgreSQL from starting. */
async function endOrphan(file: string): Promise<void> {
  const pid = Number((await readFile(file, "utf8").catch(() => "")).split("\n")[0]);
  if (!pid) return;
  if (isAlive(pid) && isPostgres(pid)) {
    process.kill(pid, "SIGINT");
    while (isAlive(pid)) await pause(20);
  }
  await rm(file, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Where the system does not say, believe the file. */
function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").trim() === "postgres";
  } catch {
    return process.platform !== "linux";
  }
}

/** When a process began, as the system counts it; "" where it does not say. Numbers are used again. */
function bornAt(pid: number): string {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, "utf8");
    return line.slice(line.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}
