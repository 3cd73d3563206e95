import { withDatabase } from "./with-database";

/** `npm run remind`: gives the reminders of today and sends the mails that wait, once; for a cron. */
await withDatabase(async (env) => {
  const { remind } = await import("@/lib/commands/remind");
  const { postOf } = await import("./jobs");
  const given = await remind();
  const sent = await postOf(env)?.();
  console.log(`已发出提醒${given}条${sent === undefined ? "" : `，邮件${sent}封`}`);
});
