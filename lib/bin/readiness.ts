import { readdir, statfs } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { query } from "@/lib/db/client";
import { ROOT } from "./root";

/** One thing that must be right, and how it stands in words. */
export type Check = { readonly ok: boolean; readonly says: string };

/** Whether the portal can do its work now: database, its structure, disk, publisher. Never throws. */
export async function readiness(folder: string): Promise<Readonly<Record<string, Check>>> {
  const [database, structure, disk, publication] = await Promise.all([
    checked(async () => (await query("SELECT 1"), "可以连接")),
    checked(structureNow),
    checked(() => roomIn(folder)),
    checked(publishedNow),
  ]);
  return { database, structure, disk, publication };
}

/** How long a check may take; milliseconds. */
const PATIENCE = 2_000;
/** Below this nothing more should be written; bytes. */
const ROOM = 200 * 1024 * 1024;
/** A publication that waits longer than this needs somebody; seconds. */
const LAG = 300;

async function checked(check: () => Promise<string>): Promise<Check> {
  try {
    const late = pause(PATIENCE, undefined, { ref: false }).then(() => {
      throw new Error(`${PATIENCE / 1000}秒内没有回答`);
    });
    return { ok: true, says: await Promise.race([check(), late]) };
  } catch (error) {
    return { ok: false, says: error instanceof Error ? error.message : String(error) };
  }
}

async function structureNow(): Promise<string> {
  const entries = await readdir(join(ROOT, "prisma/migrations"), { withFileTypes: true });
  const rows = await query<{ name: string }>(
    "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL",
  );
  const applied = new Set(rows.map(({ name }) => name));
  const missing = entries.filter((entry) => entry.isDirectory() && !applied.has(entry.name));
  if (missing.length > 0) throw new Error(`缺少迁移：${missing.map(({ name }) => name).join("、")}`);
  return `已执行全部${applied.size}个迁移`;
}

async function roomIn(folder: string): Promise<string> {
  const { bavail, bsize } = await statfs(folder);
  const free = `公开目录所在磁盘还有${Math.floor((bavail * bsize) / 1024 / 1024)}MB`;
  if (bavail * bsize < ROOM) throw new Error(free);
  return free;
}

async function publishedNow(): Promise<string> {
  const [row] = await query<{ waiting: number; lag: number }>(WAITING);
  const { waiting = 0, lag = 0 } = row ?? {};
  const says = waiting === 0 ? "没有等待公开的报告" : `${waiting}份等待公开，最久的等了${lag}秒`;
  if (lag > LAG) throw new Error(says);
  return says;
}

const WAITING = `
SELECT count(*)::int AS waiting, coalesce(extract(epoch FROM clock_timestamp() - min(p.published_at)), 0)::int AS lag
FROM outbox o JOIN publications p ON p.id = o.publication_id WHERE o.done_at IS NULL`;
