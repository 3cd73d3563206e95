import { printDate, type Moment } from "@/lib/report/dates";
import { ANSWER_WORDS, type RemarkAnswer } from "@/lib/report/remark-answer";
import type { RemarkSpan } from "@/lib/report/remarks";

/** 退回单: what a submission was returned with, and what came back to it. */
export type Slip = {
  /** When it was returned: of two verdicts on a submission, which. */
  readonly at: Moment;
  readonly dueOn: string | null;
  readonly remarks: readonly PastRemark[];
};

export type PastRemark = {
  readonly id: number;
  readonly number: number;
  readonly name: string;
  readonly words: string;
  readonly span: RemarkSpan | null;
  /** One a submission that answered it, oldest first. */
  readonly answers: readonly (RemarkAnswer & { readonly revisionNumber: number })[];
};

type Props = { readonly slip: Slip; readonly withdrawn: boolean };

/** The slip of a round, to read: by when, and every remark with its place and what was answered. */
export function PastSlip({ slip: { dueOn, remarks }, withdrawn }: Props) {
  return (
    <>
      {dueOn !== null && <p className="text-sm">答复期限：{printDate(dueOn)}</p>}
      {remarks.length > 0 && (
        <>
          <p className="mt-2 font-medium">退回单：意见 {remarks.length} 条</p>
          <ol className="mt-1 space-y-3">
            {remarks.map((remark) => (
              <PastRemarkItem key={remark.id} remark={remark} withdrawn={withdrawn} />
            ))}
          </ol>
        </>
      )}
    </>
  );
}

type ItemProps = { readonly remark: PastRemark; readonly withdrawn: boolean };

function PastRemarkItem({ remark: { number, name, words, span, answers }, withdrawn }: ItemProps) {
  return (
    <li className="border-line border-l-4 pl-3">
      <p className="text-ink-soft text-sm break-words">
        {number}. {name}
        {span && `：“${span.text}”`}
      </p>
      <p className="break-words whitespace-pre-line">{words}</p>
      {answers.map((answer) => (
        <p key={answer.revisionNumber} className="text-sm break-words">
          第{answer.revisionNumber}次报送答复：<strong>{ANSWER_WORDS[answer.kind]}</strong>
          {answer.words && `——${answer.words}`}
        </p>
      ))}
      {answers.length === 0 && !withdrawn && <p className="text-ink-soft text-sm">还没有答复</p>}
    </li>
  );
}
