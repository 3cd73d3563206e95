import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { meet, part, writtenSince, type Presence, type Standing } from "@/lib/db/presence";
import { officesInScope } from "@/lib/queries/shared/in-scope";
import { noSuchReport } from "@/lib/queries/shared/report-in-scope";
import { stateOf } from "@/lib/queries/shared/words";
import { isEntryKey } from "@/lib/report/entries";
import type { Actor } from "@/lib/report/permissions";
import { STATES, type State } from "@/lib/report/workflow";
import { editionById } from "@/lib/template/editions";
import { allowEver } from "./shared/allow";

/** What an open form tells: where its clerk is, since when it has heard, and whether it is being closed. */
export type Beat = { readonly place: string; readonly since: Date | null; readonly leaving: boolean };

export type Pulse = {
  /** The moment to ask from next time. */
  readonly asOf: Date;
  readonly others: readonly Presence[];
  /** Written since, by whomever: the form knows its own by their versions. */
  readonly changed: readonly Standing[];
  readonly state: State;
  /** Who closed the report for editing, and when; null while it is open. */
  readonly moved: { readonly deed: string; readonly by: string | null; readonly at: Date } | null;
};

/**
 * Notes where a clerk is in a report and tells what the others do there. Presence is no deed: it is
 * recorded without an event and swept away. Refuses: not-found, not-allowed (who never edits).
 */
export async function pulse(actor: Actor, id: number, { place, since, leaving }: Beat): Promise<Pulse> {
  const at = now();
  const { state, edition } = await reportOf(actor, id);
  const here = { reportId: id, accountId: actor.accountId, at };
  const open = STATES[state].editable;
  if (leaving || !open) await part(here);
  const known = isEntryKey(edition, place) ? place : "";
  const [others, changed, moved] = await Promise.all([
    leaving || !open ? [] : meet(here, known),
    leaving ? [] : writtenSince(id, since),
    open ? null : lastMoveOf(id),
  ]);
  return { asOf: at, others, changed, state, moved };
}

async function reportOf(actor: Actor, id: number) {
  const report = await db.report.findFirst({
    where: { id, office: officesInScope(actor) },
    select: { officeId: true, state: true, edition: true, office: { select: { regionId: true } } },
  });
  if (!report) throw noSuchReport();
  const { officeId, office } = report;
  const state = stateOf(report.state);
  allowEver(actor, "edit", { officeId, regionId: office.regionId, state, submittedBy: null });
  return { state, edition: editionById(report.edition) };
}

async function lastMoveOf(id: number): Promise<Pulse["moved"]> {
  const event = await db.event.findFirst({
    where: { subject: "reports", subjectId: id, kind: { not: "save" } },
    orderBy: { id: "desc" },
    select: { at: true, kind: true, actor: { select: { name: true } } },
  });
  return event && { deed: event.kind, by: event.actor?.name ?? null, at: event.at };
}
