import { now } from "@/lib/clock";
import type { Done, Event, Tx } from "@/lib/db/command";
import { leadsTo, moveOf, type Deed, type State } from "@/lib/report/workflow";
import { notify } from "./notify";

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
  const to = await target(tx, id, deed);
  const at = now();
  const contentSha256 = revision?.contentSha256 ?? null;
  await tx.report.update({
    where: { id },
    data: { state: to, changedAt: at, ...(revision && { revisionId: revision.id }) },
  });
  await tell(tx, id, { deed, at, detail });
  const record = { revision: revision?.number ?? null, contentSha256, ...detail };
  return {
    events: [{ subject: "reports", subjectId: id, kind: deed, detail: record, at }],
    result: { state: to, contentSha256 },
  };
}

/** A correction taken back before its review is a correction still, and no first draft. */
async function target(tx: Tx, id: number, deed: Deed): Promise<State> {
  const move = moveOf(deed);
  if (!move.ifPublished) return move.to;
  return leadsTo(move, (await tx.publication.count({ where: { reportId: id } })) > 0);
}

/** Whom a move concerns beside who made it; the others see it where the report stands. */
const TOLD: Readonly<Partial<Record<Deed, "office" | "region">>> = {
  submit: "region",
  correct: "region",
  return: "office",
  approve: "office",
  undo: "office",
  publish: "office",
};

type Telling = {
  readonly deed: Deed;
  readonly at: Date;
  readonly detail: Step["detail"] | undefined;
};

async function tell(tx: Tx, id: number, { deed, at, detail }: Telling): Promise<void> {
  const whom = TOLD[deed];
  if (!whom) return;
  const { office, year } = await tx.report.findUniqueOrThrow({
    where: { id },
    select: { year: true, office: { select: { id: true, regionId: true, fullName: true } } },
  });
  // The region's own report is filled in by its reviewers.
  const to =
    whom === "office" && office.id !== office.regionId
      ? { officeId: office.id, role: "clerk" as const }
      : { officeId: office.regionId, role: "reviewer" as const };
  await notify(tx, to, {
    kind: deed,
    once: `${deed}:${id}:${at.toISOString()}`,
    address: `/reports/${id}`,
    detail: { office: office.fullName, year, ...toldOf(detail) },
  });
}

/** What of a move's record is said to whom it concerns: why, by when, and how many remarks wait. */
function toldOf(detail: Telling["detail"]) {
  const { reason, dueOn, remarks } = detail ?? {};
  return {
    ...(typeof reason === "string" && { reason }),
    ...(typeof dueOn === "string" && { due: dueOn }),
    ...(typeof remarks === "number" && { remarks }),
  };
}
