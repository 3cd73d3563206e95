import { now } from "@/lib/clock";
import { command } from "@/lib/db/command";
import type { Actor } from "@/lib/report/permissions";
import { lockAccount } from "./shared/lock-account";

/** Sets where notices of an account go beside the desk; null: to the desk alone. Refuses: not-allowed, not-found, stale. */
export async function changeEmail(actor: Actor, id: number, email: string | null): Promise<void> {
  await command(actor, async (tx) => {
    await lockAccount(tx, actor, id);
    await tx.account.update({ where: { id }, data: { email } });
    // The address itself is nobody's business for ever: that it changed is on record.
    const detail = { given: email !== null };
    return {
      events: [{ subject: "accounts", subjectId: id, kind: "change-email", detail, at: now() }],
      result: undefined,
    };
  });
}
