import { resolve } from "node:path";
import { withDatabase } from "./with-database";

/** `npm run restore -- FILE.zip`: fills an empty database from a backup, and recomputes the audit trail in it. */
const [, , source = ""] = process.argv;
const file = resolve(source);

if (!source.endsWith(".zip")) {
  console.error("用法：npm run restore -- 文件.zip（只写入空数据库）");
  process.exitCode = 2;
} else {
  await withDatabase(async ({ DATABASE_URL }) => {
    const { restoreBackup } = await import("@/lib/db/backup/restore");
    const { verify } = await import("@/lib/audit/verify");
    const { linesOf } = await import("@/lib/audit/broken-words");
    const { query } = await import("@/lib/db/client");
    const began = performance.now();
    const tell = (table: string, rows: number) => console.log(`${table}：${rows}行`);
    const { takenAt, seal } = await restoreBackup(DATABASE_URL ?? "", file, tell);
    const known = new Map(seal ? [[seal.number, seal.root]] : []);
    const { events, broken } = await verify({ read: query, known });
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(
      `已恢复${takenAt}的备份，用时${seconds}秒；留痕${events}条，${broken.length === 0 ? "与备份时一致" : "有不符："}`,
    );
    if (broken.length > 0) console.log(linesOf(broken).join("\n"));
    process.exitCode = broken.length === 0 ? 0 : 1;
  });
}
