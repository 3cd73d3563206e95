import type { Tx } from "@/lib/db/command";
import { answerKey } from "@/lib/report/entries";
import { Refusal } from "@/lib/report/refusal";
import { finishedAnswer, lackingAnswer, type RemarkAnswer } from "@/lib/report/remark-answer";

export type KeptAnswer = RemarkAnswer & { readonly remarkId: number };

type Asked = { readonly id: number; readonly number: number; readonly name: string };

/** The draft's answers to the remarks of a return. Refuses: blocked, naming each remark left unanswered. */
export async function answersTo(
  tx: Tx,
  reportId: number,
  remarks: readonly Asked[],
): Promise<readonly KeptAnswer[]> {
  const entries = await tx.draftEntry.findMany({
    where: { reportId, key: { in: remarks.map(({ id }) => answerKey(id)) } },
    select: { key: true, raw: true },
  });
  const raws = new Map(entries.map(({ key, raw }) => [key, raw]));
  const rawOf = ({ id }: Asked) => raws.get(answerKey(id)) ?? "";
  const issues = remarks.flatMap((remark) => {
    const message = lackingAnswer(remark, rawOf(remark));
    return message ? [{ at: answerKey(remark.id), message }] : [];
  });
  if (issues.length > 0) throw new Refusal("blocked", issues, { findings: [] });
  return remarks.flatMap((remark) => {
    const answer = finishedAnswer(rawOf(remark));
    return answer ? [{ ...answer, remarkId: remark.id }] : [];
  });
}
