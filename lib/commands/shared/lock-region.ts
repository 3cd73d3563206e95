import type { Tx } from "@/lib/db/command";

/** Holds a region and all its offices, in one order: nobody renames, founds or ends one meanwhile. */
export async function lockRegion(tx: Tx, regionId: number): Promise<void> {
  await tx.$queryRaw`SELECT id FROM offices WHERE region_id = ${regionId} ORDER BY id FOR UPDATE`;
}
