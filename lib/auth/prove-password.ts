import { setTimeout as pause } from "node:timers/promises";
import { db } from "@/lib/db/client";
import { command } from "@/lib/db/command";
import { locked, lockedFrom, TRIES, wrong } from "./lock-out";
import { verifyPassword } from "./password-hash";
import { countStranger } from "./strangers";

/** An account whose password was just proved, as it stood when it was checked. */
export type Proved = {
  readonly id: number;
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
};

/** What a success sets back, beside what else it changes. */
export const FORGET_TRIES = { failedSignIns: 0, lockedUntil: null } as const;

/** A wrong try is answered no sooner: the few milliseconds a known name costs more do not show. */
const FLOOR_MS = 100;

/**
 * Checks a password. Every try counts as wrong before it is looked at, in one statement: however many
 * come at once, no more than five are looked at. Who succeeds sets the count back (FORGET_TRIES).
 * Refuses: too-many, not-signed-in; neither words nor time tell known names from unknown ones.
 */
export async function provePassword(username: string, password: string, at: Date): Promise<Proved> {
  const floor = pause(FLOOR_MS);
  const known = await db.account.findUnique({ where: { username }, select: { id: true, disabledAt: true } });
  const account =
    known && !known.disabledAt ? await countTry(known.id, at) : await countStranger(username, at);
  const right = await verifyPassword(account?.passwordHash ?? null, password);
  if (account && right) return account;
  await floor;
  throw wrong();
}

function countTry(id: number, at: Date): Promise<Proved> {
  return command(null, async (tx) => {
    const [account] = await tx.$queryRaw<(Proved & { tries: number })[]>`
      UPDATE accounts SET
        failed_sign_ins = CASE WHEN locked_until IS NULL THEN failed_sign_ins + 1 ELSE 1 END,
        locked_until = CASE WHEN locked_until IS NULL AND failed_sign_ins + 1 >= ${TRIES}::int
                            THEN ${lockedFrom(at)}::timestamptz END
      WHERE id = ${id} AND disabled_at IS NULL AND (locked_until IS NULL OR locked_until <= ${at}::timestamptz)
      RETURNING id, password_hash AS "passwordHash", must_change_password AS "mustChangePassword",
                failed_sign_ins AS tries`;
    if (!account) throw locked();
    const { tries, ...proved } = account;
    const detail = { tries };
    return {
      events: [{ subject: "accounts", subjectId: id, kind: "try-password", detail, at }],
      result: proved,
    };
  });
}
