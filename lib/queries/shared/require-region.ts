import { scope, type Actor } from "@/lib/report/permissions";
import { refuse } from "@/lib/report/refusal";

/** What is a region's is there for who looks after it; for others it does not exist. Refuses: not-found. */
export function requireRegion(actor: Actor): number {
  const limits = scope(actor);
  if (!("regionId" in limits)) throw refuse("not-found", "没有找到");
  return limits.regionId;
}
