import { remind } from "@/lib/commands/remind";
import { disconnect } from "@/lib/db/client";
import { env } from "@/lib/env";
import { postOf } from "./jobs";
import { ROOT } from "./root";

/** `tsx lib/bin/remind.ts`: gives the reminders of today and sends the mails that wait, once; for a cron. */
process.chdir(ROOT);

try {
  const given = await remind();
  const sent = await postOf(env())?.();
  console.log(`已发出提醒${given}条${sent === undefined ? "" : `，邮件${sent}封`}`);
} catch (error) {
  console.error(`没有完成：${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await disconnect();
}
