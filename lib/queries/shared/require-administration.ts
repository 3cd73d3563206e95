import { canAdminister, type Actor } from "@/lib/report/permissions";
import { refuse } from "@/lib/report/refusal";

/** Lists of a region are there for who looks after it; for others they do not exist. Refuses: not-found. */
export function requireAdministration(actor: Actor): void {
  if (!canAdminister(actor)) throw refuse("not-found", "没有找到");
}
