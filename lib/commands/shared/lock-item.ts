import type { Tx } from "@/lib/db/command";
import { noSuchItem } from "@/lib/queries/shared/batch-in-scope";
import { canBringIn, type Actor } from "@/lib/report/permissions";
import { refuse } from "@/lib/report/refusal";

const OPEN = ["waiting", "read", "refused"];

/** Holds a file of a batch of the actor's region, as long as nothing was decided. Refuses: not-found, stale. */
export async function lockItem(tx: Tx, actor: Actor, id: number) {
  if (!canBringIn(actor)) throw noSuchItem();
  await tx.$queryRaw`SELECT id FROM archive_items WHERE id = ${id} FOR UPDATE`;
  const item = await tx.archiveItem.findFirst({
    where: { id, batch: { regionId: actor.regionId } },
    omit: { bytes: true },
  });
  if (!item) throw noSuchItem();
  if (item.state === "kept") throw refuse("stale", "这份报告已经入库，入库后不能更换或者改动");
  if (!OPEN.includes(item.state)) throw refuse("stale", "这个文件已经移出，请刷新页面");
  return item;
}
