import { db } from "@/lib/db/client";
import { canBringIn, type Actor } from "@/lib/report/permissions";
import { noSuchBatch } from "../shared/batch-in-scope";

export type BatchLine = {
  readonly id: number;
  readonly createdAt: Date;
  readonly by: string;
  readonly files: number;
  /** Still to be read, entered. */
  readonly waiting: number;
  readonly kept: number;
};

/** The batches of past reports of the region, newest first. Refuses: not-found. */
export async function batchesOf(actor: Actor): Promise<readonly BatchLine[]> {
  if (!canBringIn(actor)) throw noSuchBatch();
  const batches = await db.archiveBatch.findMany({
    where: { regionId: actor.regionId },
    orderBy: { id: "desc" },
    take: MOST,
    select: {
      id: true,
      createdAt: true,
      creator: { select: { name: true } },
      items: { select: { state: true } },
    },
  });
  return batches.map(({ id, createdAt, creator, items }) => ({
    id,
    createdAt,
    by: creator.name,
    files: items.length,
    waiting: items.filter(({ state }) => state === "waiting").length,
    kept: items.filter(({ state }) => state === "kept").length,
  }));
}

const MOST = 100;
