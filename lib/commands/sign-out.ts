import { hashOfToken } from "@/lib/auth/token";
import { now } from "@/lib/clock";
import { command } from "@/lib/db/command";
import type { Actor } from "@/lib/report/permissions";

/** Ends one session for good: its token opens nothing any more. */
export async function signOut({ accountId }: Actor, token: string): Promise<void> {
  await command({ accountId }, async (tx) => {
    await tx.session.deleteMany({ where: { tokenHash: hashOfToken(token), accountId } });
    return {
      events: [{ subject: "accounts", subjectId: accountId, kind: "sign-out", at: now() }],
      result: undefined,
    };
  });
}
