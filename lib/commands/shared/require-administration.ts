import { canAdminister, type Actor } from "@/lib/report/permissions";
import { refuse } from "@/lib/report/refusal";

/** Refuses: not-allowed, whoever does not look after a region's accounts, offices and seasons. */
export function requireAdministration(actor: Actor): void {
  if (!canAdminister(actor)) throw refuse("not-allowed", "只有管理员可以变更");
}
