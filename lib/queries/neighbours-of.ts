import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/report/permissions";
import type { Neighbour } from "@/lib/report/rule";
import { publishedNeighbours } from "./shared/published-neighbours";
import { reportInScope } from "./shared/report-in-scope";

/** What a report is compared with: the published ones of its district, no drafts. Refuses: not-found. */
export async function neighboursOf(actor: Actor, id: number): Promise<readonly Neighbour[]> {
  const { officeId, year, office } = await reportInScope(actor, id);
  return publishedNeighbours(db, { officeId, regionId: office.regionId, year });
}
