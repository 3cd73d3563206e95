import { z } from "zod";
import { db } from "@/lib/db/client";
import type { Signature } from "@/lib/report/signatures";

export type PastReview = {
  readonly verdict: "returned" | "approved";
  readonly reason: string | null;
  readonly by: string;
  readonly at: Date;
  readonly revisionNumber: number;
  /** Why somebody judged what he submitted himself; null where four eyes saw it. */
  readonly overrideReason: string | null;
  /** Who took the verdict back, and when; null while it stands. */
  readonly withdrawn: Signature | null;
};

/** Every verdict on a report, oldest first, those taken back included. */
export async function reviewsOf(reportId: number): Promise<readonly PastReview[]> {
  const reviews = await db.review.findMany({
    where: { reportId },
    orderBy: { id: "asc" },
    include: {
      reviewer: { select: { name: true } },
      revision: { select: { number: true } },
      withdrawal: { select: { withdrawnAt: true, account: { select: { name: true } } } },
    },
  });
  return reviews.map(
    ({ verdict: word, reason, overrideReason, reviewer, createdAt, revision, withdrawal }) => ({
      verdict: verdict.parse(word),
      reason,
      by: reviewer.name,
      at: createdAt,
      revisionNumber: revision.number,
      overrideReason,
      withdrawn: withdrawal && { by: withdrawal.account.name, at: withdrawal.withdrawnAt },
    }),
  );
}

const verdict = z.enum(["returned", "approved"]);
