import { takeSealOfDay } from "@/lib/audit/take-seal";
import { now } from "@/lib/clock";
import { remind } from "@/lib/commands/remind";
import { LEADS } from "@/lib/db/alone";
import type { Env } from "@/lib/env";
import { sendWaiting, smtp } from "@/lib/mail/post";
import type { Sender } from "@/lib/mail/letter";
import { repeat, type Repeated } from "./repeat";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/**
 * What the portal does by itself: reminders, the daily seal of the audit trail, and mails where a server for
 * them is named. Each apart, so that a dead mail server holds nothing up.
 */
export function startJobs(env: Env): readonly Repeated[] {
  const reminders = repeat({ name: "reminders", lock: LEADS.reminders, every: 5 * MINUTE, run: remind });
  const seals = repeat({
    name: "audit seal",
    lock: LEADS.auditSeal,
    every: MINUTE,
    run: (_, client) => takeSealOfDay(client, now()),
  });
  const post = postOf(env);
  if (!post) return [reminders, seals];
  return [reminders, seals, repeat({ name: "mail", lock: LEADS.mail, every: 10 * SECOND, run: post })];
}

/** Sends what waits; null where no mail server is named. */
export function postOf(env: Env): ((signal?: AbortSignal) => Promise<number>) | null {
  if (env.SMTP_URL === undefined || env.MAIL_FROM === undefined) return null;
  const send = smtp(env.SMTP_URL);
  const sender: Sender = {
    from: env.MAIL_FROM,
    name: env.SITE_NAME ?? "政府信息公开年报",
    publicUrl: env.PUBLIC_URL,
  };
  return (signal) => sendWaiting(send, sender, signal);
}
