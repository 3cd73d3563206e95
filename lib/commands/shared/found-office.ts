import type { Tx } from "@/lib/db/command";
import type { Office } from "@/lib/report/filing";
import type { Actor } from "@/lib/report/permissions";
import { requireFreeName } from "./require-free-name";

/** Adds an office to the region, last in order; gives its key. Refuses: invalid (the name is or was another's). */
export async function foundOffice(
  tx: Tx,
  { regionId }: Actor,
  office: Office & { readonly slug: string },
): Promise<number> {
  // One at a time, so that two of one name do not pass each other.
  await tx.$queryRaw`SELECT id FROM offices WHERE id = ${regionId} FOR UPDATE`;
  await requireFreeName(tx, { regionId, fullName: office.fullName, slug: office.slug, founded: true });
  const last = await tx.office.aggregate({ where: { regionId }, _max: { position: true } });
  const position = (last._max.position ?? 0) + 1;
  const { id } = await tx.office.create({ data: { ...office, regionId, parentId: regionId, position } });
  return id;
}
