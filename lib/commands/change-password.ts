import { openSession } from "@/lib/auth/open-session";
import { hashPassword } from "@/lib/auth/password-hash";
import { requireGoodPassword } from "@/lib/auth/password-policy";
import { FORGET_TRIES, provePassword } from "@/lib/auth/prove-password";
import { db } from "@/lib/db/client";
import { command } from "@/lib/db/command";
import type { Actor } from "@/lib/report/permissions";
import { Refusal } from "@/lib/report/refusal";

/**
 * Changes one's own password; every session of the account ends and a new one opens: its token.
 * Refuses: invalid (at `current` or `next`), too-many.
 */
export async function changePassword(
  { accountId }: Actor,
  { current, next }: { readonly current: string; readonly next: string },
  at: Date,
): Promise<string> {
  const { username } = await db.account.findUniqueOrThrow({ where: { id: accountId } });
  requireGoodPassword(next, username);
  if (next === current) throw invalid("next", "新密码不能与原密码相同");
  const { passwordHash } = await provePassword(username, current, at).catch((thrown: unknown) => {
    throw thrown instanceof Refusal && thrown.code === "not-signed-in" ? wrongCurrent() : thrown;
  });
  const hash = await hashPassword(next);
  return command({ accountId }, async (tx) => {
    const { count } = await tx.account.updateMany({
      where: { id: accountId, passwordHash, disabledAt: null },
      data: { ...FORGET_TRIES, passwordHash: hash, mustChangePassword: false },
    });
    if (count === 0) throw wrongCurrent();
    await tx.session.deleteMany({ where: { accountId } });
    const token = await openSession(tx, accountId, at);
    return {
      events: [{ subject: "accounts", subjectId: accountId, kind: "change-password", at }],
      result: token,
    };
  });
}

function wrongCurrent(): Refusal {
  return invalid("current", "原密码不正确");
}

function invalid(at: string, message: string): Refusal {
  return new Refusal("invalid", [{ at, message }]);
}
