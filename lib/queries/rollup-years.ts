import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/report/permissions";
import { requireRegion } from "./shared/require-region";

/** The years there is something to sum up in, newest first. Refuses: not-found. */
export async function rollupYears(actor: Actor): Promise<readonly number[]> {
  const regionId = requireRegion(actor);
  const [seasons, publications] = await Promise.all([
    db.season.findMany({ where: { regionId }, select: { year: true } }),
    db.publication.findMany({ where: { office: { regionId } }, distinct: ["year"], select: { year: true } }),
  ]);
  const years = new Set([...seasons, ...publications].map(({ year }) => year));
  return [...years].toSorted((a, b) => b - a);
}
