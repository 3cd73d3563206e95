import type { Tx } from "@/lib/db/command";
import { noSuchBatch } from "@/lib/queries/shared/batch-in-scope";
import { canBringIn, type Actor } from "@/lib/report/permissions";

/** Holds a batch of past reports of the actor's region. Refuses: not-found. */
export async function lockBatch(tx: Tx, actor: Actor, id: number) {
  if (!canBringIn(actor)) throw noSuchBatch();
  await tx.$queryRaw`SELECT id FROM archive_batches WHERE id = ${id} FOR UPDATE`;
  const batch = await tx.archiveBatch.findFirst({ where: { id, regionId: actor.regionId } });
  if (!batch) throw noSuchBatch();
  return batch;
}
