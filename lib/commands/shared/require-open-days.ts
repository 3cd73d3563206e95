import { closedFor } from "@/lib/queries/shared/closed-for";
import { refuse } from "@/lib/report/refusal";

/** Refuses: not-allowed, after 编辑截止 of the report's office. */
export async function requireOpenDays(...asked: Parameters<typeof closedFor>): Promise<void> {
  const why = await closedFor(...asked);
  if (why !== null) throw refuse("not-allowed", why);
}
