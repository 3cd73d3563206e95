"use client";

import { answerKey } from "@/lib/report/entries";
import { finishedAnswer } from "@/lib/report/remark-answer";
import { useDraft, type AskedRemark } from "../draft";
import { useEntry } from "../use-entry";
import { AnswerFields } from "./answer-fields.client";
import { goToRemark } from "./go-to-remark";

/** One remark: number, place, words, and how it is answered. */
export function AskedItem({ remark }: { readonly remark: AskedRemark }) {
  const draft = useDraft();
  const answered = finishedAnswer(useEntry(answerKey(remark.id))) !== null;
  const { number, name, span, words, opens } = remark;
  return (
    <li className={`border-l-4 bg-white px-3 py-2 ${answered ? "border-good" : "border-error"}`}>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <strong>
          {number}. {name}
        </strong>
        {opens !== null && (
          <button
            type="button"
            className="text-accent min-h-6 underline"
            aria-label={`去改：第${number}条 ${name}`}
            onClick={() => goToRemark(draft, remark)}
          >
            去改
          </button>
        )}
        <span className={`text-sm font-medium ${answered ? "text-good" : "text-error"}`}>
          {answered ? "✔ 已答复" : "○ 未答复"}
        </span>
      </p>
      {span && <blockquote className="bg-tint my-1 px-3 py-1 wrap-anywhere">“{span.text}”</blockquote>}
      <p className="wrap-anywhere whitespace-pre-line">{words}</p>
      <AnswerFields remark={remark} />
    </li>
  );
}
