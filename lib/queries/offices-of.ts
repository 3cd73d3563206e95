import { db } from "@/lib/db/client";
import type { Office } from "@/lib/report/filing";
import type { Actor } from "@/lib/report/permissions";
import { requireAdministration } from "./shared/require-administration";
import { officeOf } from "./shared/words";

export type OfficeLine = Office & {
  readonly id: number;
  readonly slug: string;
  /** Open accounts and reports so far. */
  readonly accounts: number;
  readonly reports: number;
  /** 撤并. */
  readonly closed: boolean;
};

/** The offices of the region, itself first. Refuses: not-found. */
export async function officesOf(actor: Actor): Promise<readonly OfficeLine[]> {
  requireAdministration(actor);
  const offices = await db.office.findMany({
    where: { regionId: actor.regionId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    include: { _count: { select: { accounts: { where: { disabledAt: null } }, reports: true } } },
  });
  const lines = offices.map((office) => ({
    id: office.id,
    slug: office.slug,
    ...officeOf(office),
    ...office._count,
    closed: office.closedOn !== null,
  }));
  return lines.toSorted((a, b) => Number(b.id === actor.regionId) - Number(a.id === actor.regionId));
}
