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
  /** Of the office above it; null where that is the region. */
  readonly parent: string | null;
  /** 撤并. */
  readonly closed: boolean;
};

/** The offices of the region, itself first. Refuses: not-found. */
export async function officesOf(actor: Actor): Promise<readonly OfficeLine[]> {
  requireAdministration(actor);
  const offices = await db.office.findMany({
    where: { regionId: actor.regionId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    include: {
      parent: { select: { id: true, shortName: true } },
      _count: { select: { accounts: { where: { disabledAt: null } }, reports: true } },
    },
  });
  const lines = offices.map((office) => ({
    id: office.id,
    slug: office.slug,
    ...officeOf(office),
    ...office._count,
    parent: office.parent && office.parent.id !== actor.regionId ? office.parent.shortName : null,
    closed: office.closedOn !== null,
  }));
  return lines.toSorted((a, b) => Number(b.id === actor.regionId) - Number(a.id === actor.regionId));
}
