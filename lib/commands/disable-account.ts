import { now } from "@/lib/clock";
import { command } from "@/lib/db/command";
import type { Actor } from "@/lib/report/permissions";
import { refuse } from "@/lib/report/refusal";
import { lockAccount } from "./shared/lock-account";

/** Closes an account and ends its sessions with it. Refuses: not-allowed, not-found, stale, invalid (one's own). */
export async function disableAccount(actor: Actor, id: number): Promise<void> {
  await command(actor, async (tx) => {
    await lockAccount(tx, actor, id);
    if (id === actor.accountId) throw refuse("invalid", "不能停用自己的账号，请由另一位管理员办理");
    const at = now();
    await tx.account.update({ where: { id }, data: { disabledAt: at } });
    await tx.session.deleteMany({ where: { accountId: id } });
    return { events: [{ subject: "accounts", subjectId: id, kind: "disable", at }], result: undefined };
  });
}
