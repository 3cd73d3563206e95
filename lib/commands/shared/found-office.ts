import type { Tx } from "@/lib/db/command";
import type { Office } from "@/lib/report/filing";
import type { Actor } from "@/lib/report/permissions";
import { Refusal } from "@/lib/report/refusal";

/** Adds an office to the region, last in order; gives its key. Refuses: invalid (the name is taken). */
export async function foundOffice(
  tx: Tx,
  { regionId }: Actor,
  office: Office & { readonly slug: string },
): Promise<number> {
  const { fullName } = office;
  if (await tx.office.findFirst({ where: { regionId, fullName, closedOn: null } })) {
    throw new Refusal("invalid", [{ at: "fullName", message: "本地区已经有这个名称的单位" }]);
  }
  const last = await tx.office.aggregate({ where: { regionId }, _max: { position: true } });
  const position = (last._max.position ?? 0) + 1;
  const { id } = await tx.office.create({ data: { ...office, regionId, parentId: regionId, position } });
  return id;
}
