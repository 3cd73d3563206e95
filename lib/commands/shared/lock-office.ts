import type { Tx } from "@/lib/db/command";
import type { Actor } from "@/lib/report/permissions";
import { refuse } from "@/lib/report/refusal";
import { requireAdministration } from "./require-administration";

/** Holds an office of the administrator's region that still exists, never the region itself. Refuses: not-allowed, not-found, stale (closed). */
export async function lockOffice(tx: Tx, actor: Actor, id: number) {
  requireAdministration(actor);
  await tx.$queryRaw`SELECT id FROM offices WHERE id = ${id} FOR UPDATE`;
  const office = await tx.office.findFirst({ where: { id, regionId: actor.regionId } });
  if (!office || id === actor.regionId) throw refuse("not-found", "没有找到这个单位");
  if (office.closedOn) throw refuse("stale", `“${office.fullName}”已经撤并，请刷新页面`);
  return office;
}
