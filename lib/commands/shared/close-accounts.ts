import type { Event, Tx } from "@/lib/db/command";
import { refuse } from "@/lib/report/refusal";

/**
 * Disables every open account of offices that close and ends its sessions; gives the events. Refuses: stale,
 * with the accounts, where they are not those the administrator was told of.
 */
export async function closeAccounts(
  tx: Tx,
  offices: readonly number[],
  told: readonly number[],
  at: Date,
): Promise<readonly Event[]> {
  const open = await tx.account.findMany({
    where: { officeId: { in: [...offices] }, disabledAt: null },
    orderBy: { id: "asc" },
    select: { id: true, name: true, username: true, office: { select: { shortName: true } } },
  });
  if (open.length !== told.length || open.some(({ id }) => !told.includes(id))) {
    const accounts = open.map(({ id, name, username, office }) => ({
      id,
      name,
      username,
      office: office.shortName,
    }));
    throw refuse("stale", "以下账号将随单位一并停用，请核对后确认", { accounts });
  }
  const ids = open.map(({ id }) => id);
  await tx.account.updateMany({ where: { id: { in: ids } }, data: { disabledAt: at } });
  await tx.session.deleteMany({ where: { accountId: { in: ids } } });
  return ids.map((subjectId) => ({ subject: "accounts", subjectId, kind: "disable", at }));
}
