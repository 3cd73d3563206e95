import { now } from "@/lib/clock";
import { command, type Tx } from "@/lib/db/command";
import { roleOf } from "@/lib/queries/shared/words";
import type { Actor } from "@/lib/report/permissions";
import { Refusal, refuse } from "@/lib/report/refusal";
import { lockAccount } from "./shared/lock-account";
import { accountFaults, firstPassword, openAccount, USERNAME_TAKEN } from "./shared/open-account";
import { refuseTaken } from "./shared/refuse-taken";

export type Handover = {
  /** Who comes. */
  readonly name: string;
  readonly username: string;
  readonly email: string | null;
  readonly reason: string;
  /** What the successor should know; may be empty. */
  readonly note: string;
};

/**
 * Closes the account of somebody who leaves and opens that of who comes, for the same office and role: drafts
 * stay with the office, records keep the old name, open notices go along. The initial password is told this
 * once. Refuses: not-allowed, not-found, stale (closed), invalid.
 */
export async function handOver(
  actor: Actor,
  id: number,
  { name, username, email, reason, note }: Handover,
): Promise<{ readonly id: number; readonly initialPassword: string }> {
  const { password, passwordHash } = await firstPassword();
  const at = now();
  return command(actor, async (tx) => {
    await lockAccount(tx, actor, id);
    if (id === actor.accountId) throw refuse("invalid", "不能交接自己的账号，请由另一位管理员办理");
    const { officeId, role } = await tx.account.findUniqueOrThrow({ where: { id } });
    const account = { officeId, role: roleOf(role), name, username, email };
    const faults = await accountFaults(tx, actor, account, id);
    if (faults.length > 0) throw new Refusal("invalid", faults);
    await tx.account.update({ where: { id }, data: { disabledAt: at } });
    await tx.session.deleteMany({ where: { accountId: id } });
    const opened = await openAccount(tx, account, { passwordHash, at });
    await passOnNotices(tx, { from: id, to: opened.id, at });
    const left = { kind: "hand-over", subject: "accounts", subjectId: id, at } as const;
    const came = { kind: "take-over", subject: "accounts", subjectId: opened.id, at } as const;
    return {
      events: [
        opened.event,
        { ...left, detail: { successor: opened.id, reason } },
        { ...came, detail: { predecessor: id, reason, note } },
      ],
      result: { id: opened.id, initialPassword: password },
    };
  }).catch(refuseTaken("username", USERNAME_TAKEN));
}

/** What was not read or not done yet; on the desk alone, for it has been mailed once. */
async function passOnNotices(tx: Tx, { from, to, at }: Passing): Promise<void> {
  const open = await tx.notice.findMany({
    where: {
      accountId: from,
      doneAt: null,
      OR: [{ readAt: null }, { detail: { path: ["task"], equals: true } }],
    },
    select: { kind: true, once: true, address: true, detail: true, createdAt: true },
  });
  await tx.notice.createMany({
    data: open.map(({ detail, ...notice }) => ({
      ...notice,
      detail: detail ?? {},
      accountId: to,
      mailedAt: at,
    })),
    skipDuplicates: true,
  });
}

type Passing = { readonly from: number; readonly to: number; readonly at: Date };
