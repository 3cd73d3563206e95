"use client";

import { answerKey } from "@/lib/report/entries";
import { ANSWER_WORDS, EXPLAINED_LENGTH, rawAnswer, readAnswer } from "@/lib/report/remark-answer";
import { useDraft, type AskedRemark } from "../draft";
import { useLive } from "../live";
import { useEntry } from "../use-entry";

/** 已改, or 说明 with its words: an entry of the draft like everything else that is typed. */
export function AnswerFields({ remark }: { readonly remark: AskedRemark }) {
  const draft = useDraft();
  const key = answerKey(remark.id);
  const answer = readAnswer(useEntry(key));
  const closed = useLive(draft.moved, (moved) => moved !== null);
  const say = (kind: "changed" | "explained", words = "") =>
    draft.put(key, rawAnswer({ kind, words }), "typed");
  return (
    <fieldset className="mt-1" disabled={closed}>
      <legend className="sr-only">对第{remark.number}条意见的答复</legend>
      <div className="flex flex-wrap gap-x-6">
        {KINDS.map((kind, at) => (
          <label key={kind} className="flex min-h-8 items-center gap-2">
            <input
              // The first choice is where a missing answer leads to.
              id={at === 0 ? key : undefined}
              type="radio"
              name={key}
              className="size-5 scroll-my-48"
              checked={answer?.kind === kind}
              onChange={() => say(kind, answer?.words)}
            />
            {ANSWER_WORDS[kind]}
          </label>
        ))}
      </div>
      {answer?.kind === "explained" && (
        <Words id={`${key}-words`} words={answer.words} onWords={(words) => say("explained", words)} />
      )}
    </fieldset>
  );
}

type WordsProps = {
  readonly id: string;
  readonly words: string;
  readonly onWords: (words: string) => void;
};

function Words({ id, words, onWords }: WordsProps) {
  const lacking = EXPLAINED_LENGTH - words.trim().length;
  return (
    <>
      <label htmlFor={id} className="block text-sm font-medium">
        没有修改的理由
      </label>
      <textarea
        id={id}
        rows={2}
        value={words}
        maxLength={2_000}
        aria-describedby={`${id}-help`}
        className="border-edge mt-1 block w-full rounded-md border bg-white px-2 py-1"
        onChange={(event) => onWords(event.target.value)}
      />
      <p id={`${id}-help`} className="text-ink-soft text-sm">
        不少于{EXPLAINED_LENGTH}个字，随报告交给审核人，不公开。
        {lacking > 0 && lacking < EXPLAINED_LENGTH && `还差${lacking}个字。`}
      </p>
    </>
  );
}

const KINDS = ["changed", "explained"] as const;
