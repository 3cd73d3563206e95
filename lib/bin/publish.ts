import { disconnect } from "@/lib/db/client";
import { env } from "@/lib/env";
import { publishAll } from "@/lib/publish/publish-all";
import { ROOT } from "./root";

/** `npm run publish-all`: writes every published page again in today's form. */
process.chdir(ROOT);

/** Said after so many reports: about once in two seconds. */
const STEP = 20;

try {
  const tell = (done: number, of: number) =>
    (done % STEP === 0 || done === of) && console.log(`[${done}/${of}] 份报告`);
  const count = await publishAll(env().PUBLISHED_DIR, tell);
  if (count === null) console.error("没有重新生成：另一个进程正在发布，请先停止它。");
  else console.log(`已重新生成${count}份报告的公开页面：${env().PUBLISHED_DIR}`);
  process.exitCode = count === null ? 1 : 0;
} catch (error) {
  console.error(`没有重新生成：${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await disconnect();
}
