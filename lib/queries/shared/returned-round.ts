import { z } from "zod";
import { db } from "@/lib/db/client";
import type { Finding } from "@/lib/report/finding";
import { readContent, readJudgement } from "@/lib/report/read-content";
import type { RemarkAnswer } from "@/lib/report/remark-answer";
import { roundOf, type Round } from "@/lib/report/round";
import { editionById } from "@/lib/template/editions";
import { standingReturn, type AskedRemark } from "./standing-return";

/** A submission against the return it answers. */
export type ReturnedRound = Round<AskedRemark & { readonly answer: RemarkAnswer | null }, Finding> & {
  /** The number of the submission that was returned. */
  readonly from: number;
};

type Revision = {
  readonly id: number;
  readonly edition: string;
  readonly content: string;
  readonly judgement: unknown;
};

/** What a submission made of the remarks it was returned with; null where it answers none. */
export async function returnedRound(reportId: number, revision: Revision): Promise<ReturnedRound | null> {
  const last = await standingReturn(db, reportId, { besides: revision.id });
  if (!last || last.remarks.length === 0) return null;
  const rows = await db.remarkAnswer.findMany({ where: { revisionId: revision.id } });
  const answers = new Map(rows.map(({ remarkId, kind, words }) => [remarkId, answer.parse({ kind, words })]));
  const round = roundOf({
    edition: editionById(revision.edition),
    before: {
      content: readContent(last.revision.content),
      findings: readJudgement(last.revision.judgement).findings,
    },
    after: { content: readContent(revision.content), findings: readJudgement(revision.judgement).findings },
    remarks: last.remarks.map((remark) => ({ ...remark, answer: answers.get(remark.id) ?? null })),
  });
  return { ...round, from: last.revision.number };
}

const answer = z.object({ kind: z.enum(["changed", "explained"]), words: z.string() });
