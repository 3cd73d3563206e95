import type { Tx } from "@/lib/db/command";
import { requireAdministration } from "./require-administration";
import type { Actor } from "@/lib/report/permissions";
import { refuse } from "@/lib/report/refusal";

/** Holds an open account of the administrator's region. Refuses: not-allowed, not-found, stale (disabled). */
export async function lockAccount(tx: Tx, actor: Actor, id: number) {
  requireAdministration(actor);
  await tx.$queryRaw`SELECT id FROM accounts WHERE id = ${id} FOR UPDATE`;
  const account = await tx.account.findFirst({
    where: { id, office: { regionId: actor.regionId } },
    select: { id: true, username: true, disabledAt: true },
  });
  if (!account) throw refuse("not-found", "没有找到这个账号");
  if (account.disabledAt) throw refuse("stale", "这个账号已经停用，请刷新页面");
  return account;
}
