import { daysLeft, type Moment } from "./dates";

/** Kept or missed: by how many days in China. `pending`: nothing yet, and the day has not passed. */
export type Kept =
  | { readonly kind: "on-time"; readonly at: Moment }
  | { readonly kind: "late"; readonly at: Moment; readonly days: number }
  | { readonly kind: "pending" }
  | { readonly kind: "overdue"; readonly days: number };

/** When something was done against the day it was due; on the day itself is on time. */
export function kept(due: Moment, done: Moment | null, now: Moment): Kept {
  const days = -daysLeft(due, done ?? now);
  if (done !== null) return days > 0 ? { kind: "late", at: done, days } : { kind: "on-time", at: done };
  return days > 0 ? { kind: "overdue", days } : { kind: "pending" };
}
