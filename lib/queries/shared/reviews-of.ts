import { z } from "zod";
import { db } from "@/lib/db/client";

export type PastReview = {
  readonly verdict: "returned" | "approved";
  readonly reason: string | null;
  readonly by: string;
  readonly at: Date;
  readonly revisionNumber: number;
};

/** Every verdict on a report, oldest first. */
export async function reviewsOf(reportId: number): Promise<readonly PastReview[]> {
  const reviews = await db.review.findMany({
    where: { reportId },
    orderBy: { id: "asc" },
    include: { reviewer: { select: { name: true } }, revision: { select: { number: true } } },
  });
  return reviews.map(({ verdict: word, reason, reviewer, createdAt, revision }) => ({
    verdict: verdict.parse(word),
    reason,
    by: reviewer.name,
    at: createdAt,
    revisionNumber: revision.number,
  }));
}

const verdict = z.enum(["returned", "approved"]);
