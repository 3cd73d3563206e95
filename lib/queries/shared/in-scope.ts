import { scope, type Actor } from "@/lib/report/permissions";

/** The condition every query of a desk starts from, as Prisma takes it for offices. */
export function officesInScope(actor: Actor): { id: number } | { regionId: number } {
  const limits = scope(actor);
  return "officeId" in limits ? { id: limits.officeId } : { regionId: limits.regionId };
}
