import type { Actor, Owned } from "@/lib/report/permissions";

/** What is kept of a verdict on one's own submission: why. Nothing where four eyes saw it, whatever was sent. */
export function overrideOf(
  { accountId }: Actor,
  { submittedBy }: Owned,
  reason: string | undefined,
): { readonly overrideReason?: string } {
  return submittedBy === accountId && reason ? { overrideReason: reason.trim() } : {};
}
