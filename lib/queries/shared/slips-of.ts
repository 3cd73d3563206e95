import { z } from "zod";
import { db } from "@/lib/db/client";
import { readJudgement } from "@/lib/report/read-content";
import type { RemarkAnswer } from "@/lib/report/remark-answer";
import { moveOf } from "@/lib/report/workflow";
import { editionById } from "@/lib/template/editions";
import { askedRemark, type AskedRemark } from "./standing-return";

/** 退回单: what a submission was returned with, and what was answered since. */
export type Slip = {
  readonly revisionNumber: number;
  /** When it was returned: of two verdicts on a submission, which. */
  readonly at: Date;
  readonly dueOn: string | null;
  readonly remarks: readonly AnsweredRemark[];
};

export type AnsweredRemark = AskedRemark & {
  readonly answers: readonly (RemarkAnswer & { readonly revisionNumber: number })[];
};

/** The slips of a report that say more than a reason, oldest first. */
export async function slipsOf(reportId: number): Promise<readonly Slip[]> {
  const returns = await db.review.findMany({
    where: { reportId, verdict: moveOf("return").to },
    orderBy: { id: "asc" },
    include: {
      revision: { select: { number: true, edition: true, judgement: true } },
      remarks: {
        orderBy: { number: "asc" },
        include: {
          answers: { orderBy: { revisionId: "asc" }, include: { revision: { select: { number: true } } } },
        },
      },
    },
  });
  return returns
    .filter(({ dueOn, remarks }) => dueOn !== null || remarks.length > 0)
    .map(({ revision, createdAt, dueOn, remarks }) => ({
      revisionNumber: revision.number,
      at: createdAt,
      dueOn: dueOn && dueOn.toISOString().slice(0, 10),
      remarks: remarks.map((row) => ({
        ...askedRemark(row, editionById(revision.edition), readJudgement(revision.judgement).findings),
        answers: row.answers.map((answer) => ({
          kind: kind.parse(answer.kind),
          words: answer.words,
          revisionNumber: answer.revision.number,
        })),
      })),
    }));
}

const kind = z.enum(["changed", "explained"]);
