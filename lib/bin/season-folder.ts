import { resolve } from "node:path";
import { withDatabase } from "./with-database";

/** `npm run season-folder -- YEAR OUT`: every published report of a year as one folder for any web server. */
const [, , typed = "", target = ""] = process.argv;
const folder = resolve(target);

if (!/^20\d\d$/u.test(typed) || target === "") {
  console.error("用法：npm run season-folder -- 报告年度 目录，如 npm run season-folder -- 2025 ./2025年报");
  process.exitCode = 2;
} else {
  await withDatabase(async () => {
    const { writeSeason } = await import("@/lib/publish/season-folder/write-season");
    const tell = (done: number, of: number, title: string) => console.log(`[${done}/${of}] ${title}`);
    const { reports, written, kept, removed } = await writeSeason({ year: Number(typed), folder, tell });
    const told = `写入${written}个文件，${kept}个没有变化，移除${removed}个：${folder}`;
    console.log(
      reports === 0
        ? `${typed}年度没有已公开的报告，目录中只有清单页面：${folder}`
        : `共${reports}份报告：${told}`,
    );
  });
}
