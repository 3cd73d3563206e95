import { db } from "@/lib/db/client";
import { canBringIn, type Actor } from "@/lib/report/permissions";
import { refuse, type Refusal } from "@/lib/report/refusal";

/** Said of a batch that does not exist and of one of another region. */
export function noSuchBatch(): Refusal {
  return refuse("not-found", "没有找到这批往年报告");
}

/** The same of one file. */
export function noSuchItem(): Refusal {
  return refuse("not-found", "没有找到这个文件");
}

/** A batch of past reports of the reader's region. Refuses: not-found. */
export async function batchInScope(actor: Actor, id: number) {
  if (!canBringIn(actor)) throw noSuchBatch();
  const batch = await db.archiveBatch.findFirst({
    where: { id, regionId: actor.regionId },
    select: { id: true, createdAt: true, creator: { select: { name: true } } },
  });
  if (!batch) throw noSuchBatch();
  return batch;
}
