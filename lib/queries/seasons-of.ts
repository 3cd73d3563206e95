import { db } from "@/lib/db/client";
import { dayOf } from "@/lib/report/dates";
import type { Actor } from "@/lib/report/permissions";
import type { State } from "@/lib/report/workflow";
import { editionById } from "@/lib/template/editions";
import type { EditionId } from "@/lib/template/vocabulary";
import { requireAdministration } from "./shared/require-administration";
import { stateOf } from "./shared/words";

export type SeasonLine = {
  readonly id: number;
  readonly year: number;
  readonly edition: EditionId;
  readonly opensAt: Date;
  /** Calendar days, 2026-01-31. */
  readonly campaignDue: string;
  readonly legalDue: string;
  /** How many reports stand where; a state without any is absent. */
  readonly states: Readonly<Partial<Record<State, number>>>;
};

/** The seasons of the region, newest first. Refuses: not-found. */
export async function seasonsOf(actor: Actor): Promise<readonly SeasonLine[]> {
  requireAdministration(actor);
  const seasons = await db.season.findMany({
    where: { regionId: actor.regionId },
    orderBy: { year: "desc" },
    include: { reports: { select: { state: true } } },
  });
  return seasons.map(({ id, year, edition, opensAt, campaignDue, legalDue, reports }) => ({
    id,
    year,
    edition: editionById(edition).id,
    opensAt,
    campaignDue: dayOf(campaignDue),
    legalDue: dayOf(legalDue),
    states: countsOf(reports.map(({ state }) => stateOf(state))),
  }));
}

function countsOf(states: readonly State[]): Readonly<Partial<Record<State, number>>> {
  const counts: Partial<Record<State, number>> = {};
  for (const state of states) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
