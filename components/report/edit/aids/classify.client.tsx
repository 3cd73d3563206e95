"use client";

import { useEffect, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import {
  firstQuestion,
  questionOf,
  type Answer,
  type Course,
  type Question,
} from "@/lib/report/classification";
import { ClassifyEnd } from "./classify-end.client";
import { ClassifyRow } from "./classify-row";
import { useDraft } from "../draft";
import { useLive } from "../live";

/** 「这件算哪一行」: question by question to the row of one application. Nothing leaves the browser. */
export function Classify() {
  const { tools } = useDraft();
  const asked = useLive(tools.classifying, (now) => now);
  const [shown, setShown] = useState(asked);
  const [taken, setTaken] = useState<Course["taken"]>([]);
  if (asked !== shown) {
    setShown(asked);
    setTaken([]);
  }
  return (
    <Dialog open={asked !== null} title="这件算哪一行" onClose={() => tools.classifying.set(null)}>
      {asked?.row && taken.length === 0 && <ClassifyRow row={asked.row} />}
      <Walk taken={taken} onTake={setTaken} />
      <div className="mt-6 flex flex-wrap gap-3">
        <Button disabled={taken.length === 0} onClick={() => setTaken(taken.slice(0, -1))}>
          上一步
        </Button>
        <Button disabled={taken.length === 0} onClick={() => setTaken([])}>
          从头开始
        </Button>
        <Button onClick={() => tools.classifying.set(null)}>关闭</Button>
      </div>
    </Dialog>
  );
}

type WalkProps = {
  readonly taken: Course["taken"];
  readonly onTake: (taken: Course["taken"]) => void;
};

/** What has been answered, then the next question or the end. */
function Walk({ taken, onTake }: WalkProps) {
  const last = taken.at(-1)?.answer.to ?? firstQuestion().id;
  return (
    <>
      {taken.length > 0 && (
        <ol aria-label="已经回答" className="text-ink-soft mb-3 text-sm">
          {taken.map(({ question, answer }) => (
            <li key={question.id}>
              {question.step}：{answer.label}
            </li>
          ))}
        </ol>
      )}
      {typeof last === "string" ? (
        <Ask
          key={last}
          question={questionOf(last)}
          fresh={taken.length === 0}
          onAnswer={(answer) => onTake([...taken, { question: questionOf(last), answer }])}
        />
      ) : (
        <ClassifyEnd ending={last} />
      )}
    </>
  );
}

type AskProps = {
  readonly question: Question;
  /** The first question: the dialog itself decides where reading begins. */
  readonly fresh: boolean;
  readonly onAnswer: (answer: Answer) => void;
};

function Ask({ question, fresh, onAnswer }: AskProps) {
  const heading = useId();
  useEffect(() => {
    if (!fresh) document.getElementById(heading)?.focus();
  }, [fresh, heading]);
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} tabIndex={-1} className="mb-2 text-lg font-bold">
        <span className="text-accent">{question.step}</span>　{question.ask}
      </h3>
      <ul className="grid gap-2">
        {question.answers.map((answer) => (
          <li key={answer.label}>
            <button type="button" className={ANSWER} onClick={() => onAnswer(answer)}>
              {answer.label}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const ANSWER =
  "border-edge hover:bg-accent-tint block min-h-11 w-full rounded-md border bg-white px-3 py-2 text-left";
