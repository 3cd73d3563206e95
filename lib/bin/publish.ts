import { withDatabase } from "./with-database";

/** `npm run publish-all`: writes every published page again in today's form. */
await withDatabase(async ({ PUBLISHED_DIR }) => {
  const { publishAll } = await import("@/lib/publish/publish-all");
  // About once in two seconds.
  const tell = (done: number, of: number) =>
    (done % 20 === 0 || done === of) && console.log(`[${done}/${of}] 份报告`);
  const count = await publishAll(PUBLISHED_DIR, tell);
  if (count === null) throw new Error("另一个进程正在发布，请先停止它");
  console.log(`已重新生成${count}份报告的公开页面：${PUBLISHED_DIR}`);
});
