"use client";

import { useMemo, useState } from "react";
import { FindingItem } from "@/components/review/finding-item";
import { Button } from "@/components/ui/button";
import { useDraft } from "../draft";
import { readNow } from "../prose/figure-now";
import { ImportGroup } from "./import-group.client";
import { ImportOrigin } from "./import-origin";
import { planOf, type PlanRow, type ReadAnswer } from "./import-plan";

type ImportPreviewProps = {
  readonly answer: ReadAnswer;
  readonly onAdopt: (rows: readonly PlanRow[]) => void;
  readonly onClose: () => void;
};

/** What was read beside what is there: differences first, each with its own choice. Nothing changes before 「采用所选」. */
export function ImportPreview({ answer, onAdopt, onClose }: ImportPreviewProps) {
  const draft = useDraft();
  const plan = useMemo(
    () => planOf(draft.edition, answer, { year: draft.report.year, read: (key) => readNow(draft, key) }),
    [draft, answer],
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(plan.rows.filter(({ proposed }) => proposed).map(({ key }) => key)),
  );
  const choose = (keys: readonly string[], on: boolean) => {
    const others = [...chosen].filter((key) => !keys.includes(key));
    setChosen(new Set(on ? [...others, ...keys] : others));
  };
  return (
    <>
      <ImportOrigin answer={answer} same={plan.same} agreeing={plan.agreeing} />
      {(["conflict", "control", "new"] as const).map((verdict) => (
        <ImportGroup
          key={verdict}
          verdict={verdict}
          rows={plan.rows.filter((row) => row.verdict === verdict)}
          chosen={chosen}
          onChoose={choose}
        />
      ))}
      <Unplaced unplaced={answer.unplaced} />
      <Findings answer={answer} />
      <div className="border-edge sticky -bottom-6 -mx-6 mt-6 flex flex-wrap gap-3 border-t bg-white px-6 py-3">
        <Button
          look="primary"
          disabled={chosen.size === 0}
          onClick={() => onAdopt(plan.rows.filter(({ key }) => chosen.has(key)))}
        >
          采用所选（{chosen.size} 处）
        </Button>
        <Button onClick={onClose}>不导入</Button>
      </div>
    </>
  );
}

function Unplaced({ unplaced }: Pick<ReadAnswer, "unplaced">) {
  if (unplaced.length === 0) return null;
  return (
    <section className="mt-6" aria-labelledby="import-unplaced">
      <h3 id="import-unplaced" className="text-lg font-bold">
        没有找到位置的内容（{unplaced.length} 处，需要时请自行填写）
      </h3>
      <ul className="mt-2 grid gap-2">
        {unplaced.map(({ text, place, why }, at) => (
          <li key={at} className="border-line border-l-4 pl-3">
            <p>{text}</p>
            <p className="text-ink-soft text-sm">
              {place} · {why}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Findings({ answer: { findings } }: Pick<ImportPreviewProps, "answer">) {
  const { edition } = useDraft();
  if (findings.length === 0) return null;
  return (
    <details className="mt-6">
      <summary className="text-lg font-bold">原件的体检（{findings.length} 项）</summary>
      <ul className="mt-3 grid gap-3">
        {findings.map((finding) => (
          <FindingItem key={finding.key} edition={edition} finding={finding} explanation={null} />
        ))}
      </ul>
    </details>
  );
}
