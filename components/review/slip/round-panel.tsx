import type { Finding } from "@/lib/report/finding";
import type { RemarkAnswer } from "@/lib/report/remark-answer";
import type { RemarkSpan } from "@/lib/report/remarks";
import type { Round } from "@/lib/report/round";
import type { Edition } from "@/lib/template/vocabulary";
import { ChangeList } from "../change-list";

/** A remark of the last return as the reviewer meets it again. */
export type RemarkAgain = {
  readonly id: number;
  readonly number: number;
  readonly place: string;
  readonly name: string;
  readonly words: string;
  readonly span: RemarkSpan | null;
  readonly answer: RemarkAnswer | null;
};

export type ReturnedRound = Round<RemarkAgain, Finding> & { readonly from: number };

type Props = { readonly reportId: number; readonly edition: Edition; readonly round: ReturnedRound };

/** 本轮: every remark with its answer and what changed there, other changes, findings that are new; nothing else. */
export function RoundPanel({ reportId, edition, round: { remarks, others, findings, from } }: Props) {
  return (
    <>
      <h2 className="sr-only">本轮</h2>
      <p className="mb-3">
        对第{from}次报送的意见 {remarks.length} 条，答复如下。
        <a className="ml-3" href={`/reports/${reportId}/versions`}>
          对照其他两次
        </a>
      </p>
      <ol className="space-y-5">
        {remarks.map(({ remark, changes, cleared, unfounded }) => (
          <li key={remark.id} className="border-line border-l-4 pl-3">
            <p className="text-ink-soft text-sm break-words">
              {remark.number}. {remark.name}
              {remark.span && `：“${remark.span.text}”`}
            </p>
            <p className="break-words">{remark.words}</p>
            <p className="mt-1 font-medium break-words">{answerWords(remark.answer)}</p>
            {cleared && <p className="text-good text-sm">✔ 疑点已消除</p>}
            {unfounded && <p className="text-error text-sm">✖ 答复“已改”，这一处没有变化</p>}
            {changes.length > 0 && <ChangeList edition={edition} changes={changes} reportId={reportId} />}
          </li>
        ))}
      </ol>
      {others.length > 0 && (
        <section aria-labelledby="other-changes" className="mt-6">
          <h3 id="other-changes" className="mb-2 font-bold">
            意见以外的改动 {others.length} 处
          </h3>
          <ChangeList edition={edition} changes={others} reportId={reportId} />
        </section>
      )}
      {findings.length > 0 && (
        <section aria-labelledby="new-findings" className="mt-6">
          <h3 id="new-findings" className="mb-2 font-bold">
            新出现的疑点 {findings.length} 项
          </h3>
          <ul className="list-disc space-y-1 pl-6">
            {findings.map(({ key, message }) => (
              <li key={key}>{message}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function answerWords(answer: RemarkAnswer | null): string {
  if (!answer) return "没有答复";
  return answer.kind === "changed" ? "答复：已改" : `答复：说明——${answer.words}`;
}
