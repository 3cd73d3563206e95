import { moveFrom, moveOf, type Deed } from "@/lib/report/workflow";
import type { Task } from "./task";

/** What may be done to several reports at once. */
export type BatchDeed = "approve" | "publish";

/** Whether a role does this deed at all. */
export function does(role: string, deed: Deed): boolean {
  return moveOf(deed).by === role;
}

/**
 * 「全部为零、无疑点」: under submission, every figure 0, nothing found, and open to this reader. What a
 * colleague has begun to review is left to him.
 */
export function cleanZeros(tasks: readonly Task[]): readonly Task[] {
  return tasks.filter(({ state, findings, submitted }) => {
    if (!submitted?.allZero || !submitted.mayReview || !findings) return false;
    if (Object.values(findings).some((count) => count > 0)) return false;
    return (
      moveFrom(state, "begin-review") !== null || (moveFrom(state, "approve") !== null && submitted.opened)
    );
  });
}

/** Approved and still to be published. */
export function toPublish(tasks: readonly Task[]): readonly Task[] {
  return tasks.filter(({ state, submitted }) => submitted !== null && moveFrom(state, "publish") !== null);
}
