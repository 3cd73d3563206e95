import { resolve } from "node:path";
import { disconnect } from "@/lib/db/client";
import { writeSeason } from "@/lib/publish/season-folder/write-season";
import { ROOT } from "./root";

/** `npm run season-folder -- YEAR OUT`: every published report of a year as one folder for any web server. */
const [, , typed = "", target = ""] = process.argv;
const year = Number(typed);
const folder = resolve(target);
process.chdir(ROOT);

if (!/^20\d\d$/u.test(typed) || target === "") {
  console.error("用法：npm run season-folder -- 报告年度 目录，如 npm run season-folder -- 2025 ./2025年报");
  process.exitCode = 2;
} else await run();

async function run(): Promise<void> {
  try {
    const tell = (done: number, of: number, title: string) => console.log(`[${done}/${of}] ${title}`);
    const { reports, written, kept, removed } = await writeSeason({ year, folder, tell });
    if (reports === 0) console.error(`${year}年度没有已公开的报告，目录中只有清单页面：${folder}`);
    else
      console.log(`共${reports}份报告：写入${written}个文件，${kept}个没有变化，移除${removed}个：${folder}`);
  } catch (error) {
    console.error(`没有生成：${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  } finally {
    await disconnect();
  }
}
