"use client";

import { DueLine } from "@/components/report/due-line";
import { Notice } from "@/components/ui/notice";
import { printMoment, type Moment } from "@/lib/report/dates";
import type { EditedReport } from "./draft";
import { AskedList } from "./slip/asked-list.client";
import { ANSWER } from "./submission";

type ReturnNoticeProps = {
  readonly lastReturn: NonNullable<EditedReport["lastReturn"]>;
  /** As of today. */
  readonly now: Moment;
  readonly answer: string;
  readonly onAnswer: (answer: string) => void;
};

/** Why the report came back and by when, and the answers that go with it next time. */
export function ReturnNotice({ lastReturn, now, answer, onAnswer }: ReturnNoticeProps) {
  const { reason, by, at, dueOn, remarks } = lastReturn;
  return (
    <div className="mb-4">
      <Notice tone="error" title="报告已退回，请按意见修改">
        <p className="mt-1 whitespace-pre-line">{reason}</p>
        <p className="text-ink-soft mt-1 text-sm">
          {by}，{printMoment(at)}
        </p>
        {dueOn !== null && <DueLine dueOn={dueOn} now={now} />}
        {remarks.length > 0 ? (
          <AskedList remarks={remarks} />
        ) : (
          <GeneralAnswer answer={answer} onAnswer={onAnswer} />
        )}
      </Notice>
    </div>
  );
}

/** A return without remarks is answered as a whole. */
function GeneralAnswer({ answer, onAnswer }: Pick<ReturnNoticeProps, "answer" | "onAnswer">) {
  return (
    <>
      <label htmlFor={ANSWER} className="mt-3 block font-medium">
        对退回意见的答复
      </label>
      <p id="answer-help" className="text-ink-soft text-sm">
        写明改了什么；没有修改的，写明理由。随报告一起提交给审核人。
      </p>
      <textarea
        id={ANSWER}
        rows={3}
        value={answer}
        required
        aria-describedby="answer-help"
        className="border-edge mt-1 block w-full scroll-my-48 rounded-md border bg-white px-3 py-2"
        onChange={(event) => onAnswer(event.target.value)}
      />
    </>
  );
}
