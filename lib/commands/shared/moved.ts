import { now } from "@/lib/clock";
import type { Done, Event, Tx } from "@/lib/db/command";
import { moveOf, type Deed, type State } from "@/lib/report/workflow";

/** What a move answers: where the report stands now, by which content. */
export type Moved = { readonly state: State; readonly contentSha256: string | null };

type Step = {
  readonly deed: Deed;
  readonly revision: { readonly id: number; readonly number: number; readonly contentSha256: string } | null;
  /** Beside the revision, for the record. */
  readonly detail?: NonNullable<Event["detail"]>;
};

/** Moves a locked report as the table of moves says, and says so. */
export async function moved(tx: Tx, id: number, { deed, revision, detail }: Step): Promise<Done<Moved>> {
  const { to } = moveOf(deed);
  const at = now();
  const contentSha256 = revision?.contentSha256 ?? null;
  await tx.report.update({
    where: { id },
    data: { state: to, changedAt: at, ...(revision && { revisionId: revision.id }) },
  });
  const record = { revision: revision?.number ?? null, contentSha256, ...detail };
  return {
    events: [{ subject: "reports", subjectId: id, kind: deed, detail: record, at }],
    result: { state: to, contentSha256 },
  };
}
