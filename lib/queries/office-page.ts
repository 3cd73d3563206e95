import { db } from "@/lib/db/client";
import type { Office } from "@/lib/report/filing";
import type { Actor } from "@/lib/report/permissions";
import { refuse } from "@/lib/report/refusal";
import { requireAdministration } from "./shared/require-administration";
import { officeOf } from "./shared/words";

type Named = { readonly id: number; readonly fullName: string };

export type OfficeForAdministration = Office & {
  readonly id: number;
  readonly slug: string;
  readonly isRegion: boolean;
  readonly closedOn: Date | null;
  readonly formerNames: readonly { readonly fullName: string; readonly untilOn: Date }[];
  readonly predecessors: readonly Named[];
  readonly successors: readonly Named[];
  /** Open offices of the region beside it and the region itself: who may go on with its business. */
  readonly others: readonly Named[];
};

/** One office with its history. Refuses: not-found. */
export async function officeForAdministration(actor: Actor, id: number): Promise<OfficeForAdministration> {
  requireAdministration(actor);
  const { regionId } = actor;
  const [office, others] = await Promise.all([
    db.office.findFirst({
      where: { id, regionId },
      include: {
        formerNames: { orderBy: { id: "desc" } },
        predecessors: { include: { predecessor: { select: NAMED } } },
        successors: { include: { successor: { select: NAMED } } },
      },
    }),
    db.office.findMany({
      where: { regionId, closedOn: null, id: { notIn: [id, regionId] } },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: NAMED,
    }),
  ]);
  if (!office) throw refuse("not-found", "没有找到这个单位");
  return {
    ...officeOf(office),
    id,
    slug: office.slug,
    isRegion: id === regionId,
    closedOn: office.closedOn,
    formerNames: office.formerNames,
    predecessors: office.predecessors.map(({ predecessor }) => predecessor),
    successors: office.successors.map(({ successor }) => successor),
    others,
  };
}

const NAMED = { id: true, fullName: true } as const;
