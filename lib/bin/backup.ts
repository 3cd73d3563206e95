import { resolve } from "node:path";
import { withDatabase } from "./with-database";

/** `npm run backup -- FILE.zip`: the whole database as of one moment, while the portal is at work. */
const [, , target = ""] = process.argv;
const file = resolve(target);

if (!target.endsWith(".zip")) {
  console.error("用法：npm run backup -- 文件.zip");
  process.exitCode = 2;
} else {
  await withDatabase(async ({ DATABASE_URL }) => {
    const { takeBackup } = await import("@/lib/db/backup/take");
    const { now } = await import("@/lib/clock");
    const began = performance.now();
    const tell = (table: string, rows: number) => console.log(`${table}：${rows}行`);
    const { tables, seal } = await takeBackup(DATABASE_URL ?? "", file, now(), tell);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const sealed = seal ? `，留痕第${seal.number}次封存 ${seal.root}` : "";
    console.log(`已备份${Object.keys(tables).length}个表，用时${seconds}秒${sealed}：${file}`);
  });
}
