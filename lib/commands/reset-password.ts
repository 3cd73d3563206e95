import { hashPassword } from "@/lib/auth/password-hash";
import { initialPassword } from "@/lib/auth/initial-password";
import { FORGET_TRIES } from "@/lib/auth/prove-password";
import { now } from "@/lib/clock";
import { command } from "@/lib/db/command";
import type { Actor } from "@/lib/report/permissions";
import { lockAccount } from "./shared/lock-account";

/** Gives a new initial password, told this once; the account's sessions end. Refuses: not-allowed, not-found, stale. */
export async function resetPassword(actor: Actor, id: number): Promise<{ readonly initialPassword: string }> {
  const password = initialPassword();
  const passwordHash = await hashPassword(password);
  return command(actor, async (tx) => {
    await lockAccount(tx, actor, id);
    await tx.account.update({
      where: { id },
      data: { ...FORGET_TRIES, passwordHash, mustChangePassword: true },
    });
    await tx.session.deleteMany({ where: { accountId: id } });
    return {
      events: [{ subject: "accounts", subjectId: id, kind: "reset-password", at: now() }],
      result: { initialPassword: password },
    };
  });
}
