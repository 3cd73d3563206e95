import type { Tx } from "@/lib/db/command";
import { officesInScope } from "@/lib/queries/shared/in-scope";
import { noSuchReport } from "@/lib/queries/shared/report-in-scope";
import { stateOf } from "@/lib/queries/shared/words";
import type { Actor, Owned } from "@/lib/report/permissions";

/** A report held for this command alone until it ends, with its office and its current revision. */
export type LockedReport = Owned & Awaited<ReturnType<typeof rowOf>>;

/** Holds a report of the actor's scope. Refuses: not-found. */
export async function lockReport(tx: Tx, actor: Actor, id: number): Promise<LockedReport> {
  await tx.$queryRaw`SELECT id FROM reports WHERE id = ${id} FOR UPDATE`;
  const row = await rowOf(tx, actor, id);
  const { office, state, revision } = row;
  return {
    ...row,
    regionId: office.regionId,
    state: stateOf(state),
    submittedBy: revision?.createdBy ?? null,
  };
}

async function rowOf(tx: Tx, actor: Actor, id: number) {
  const row = await tx.report.findFirst({
    where: { id, office: officesInScope(actor) },
    include: { office: true, revision: true },
  });
  if (!row) throw noSuchReport();
  return row;
}
