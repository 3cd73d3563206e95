import { hashOfToken } from "@/lib/auth/token";
import { openSession } from "@/lib/auth/open-session";
import { wrong } from "@/lib/auth/lock-out";
import { FORGET_TRIES, provePassword } from "@/lib/auth/prove-password";
import { command } from "@/lib/db/command";

export type Credentials = {
  readonly username: string;
  readonly password: string;
  /** The session of the same browser so far: it ends. */
  readonly replaces: string | null;
};

/** Signs in. Refuses: not-signed-in (wrong name or password), too-many (locked). */
export async function signIn(
  { username, password, replaces }: Credentials,
  at: Date,
): Promise<{ readonly token: string; readonly mustChangePassword: boolean }> {
  const { id, passwordHash, mustChangePassword } = await provePassword(username, password, at);
  return command({ accountId: id }, async (tx) => {
    // The account may have been disabled or given another password while this one was checked.
    const { count } = await tx.account.updateMany({
      where: { id, passwordHash, disabledAt: null },
      data: FORGET_TRIES,
    });
    if (count === 0) throw wrong();
    if (replaces) await tx.session.deleteMany({ where: { tokenHash: hashOfToken(replaces) } });
    const token = await openSession(tx, id, at);
    return {
      events: [{ subject: "accounts", subjectId: id, kind: "sign-in", at }],
      result: { token, mustChangePassword },
    };
  });
}
