import { now } from "@/lib/clock";
import { markDone, markRead, type Which } from "@/lib/db/notices";
import type { Actor } from "@/lib/report/permissions";

/** 已读: notices of one's own, one or all. What is not one's own is left as it is. */
export function readNotices({ accountId }: Actor, which: Which): Promise<number> {
  return markRead(accountId, which, now());
}

/** 办结: a task of one's own. */
export function finishTask({ accountId }: Actor, id: string): Promise<number> {
  return markDone(accountId, id, now());
}
