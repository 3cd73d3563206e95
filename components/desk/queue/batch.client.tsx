"use client";

import { useState, type FormEvent } from "react";
import { nearest, SecrecyFields } from "@/components/review/deed-form.client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary.client";
import { Issues } from "@/components/ui/field.client";
import { useReady } from "@/components/ui/use-ready";
import { sampleOf } from "@/lib/report/sample";
import { moveOf } from "@/lib/report/workflow";
import { BatchChoices } from "./batch-choices";
import { BatchOutcomes } from "./batch-outcomes";
import { BatchProgress } from "./batch-progress";
import type { BatchDeed } from "./batches";
import type { Task } from "./task";
import { useBatch } from "./use-batch";

type BatchProps = { readonly deed: BatchDeed; readonly title: string; readonly tasks: readonly Task[] };

/** Several reports judged or published one after the other; what is wrong with one stops none of the others. */
export function Batch({ deed, title, tasks }: BatchProps) {
  const { run, issues, send } = useBatch(deed);
  const { label } = moveOf(deed);
  if (tasks.length === 0 && !run) return null;
  return (
    <details className="border-line border px-4 py-3">
      <summary className="cursor-pointer font-bold">
        {title}：{tasks.length}份
      </summary>
      <div className="mt-3">
        {run && <BatchProgress label={label} done={run.outcomes.length} total={run.total} busy={run.busy} />}
        {run && !run.busy && <BatchOutcomes label={label} outcomes={run.outcomes} names={run.names} />}
        <ErrorSummary issues={issues.map(nearest)} />
        <Issues value={issues.map(nearest)}>
          {tasks.length > 0 && (
            <BatchForm deed={deed} tasks={tasks} busy={run?.busy === true} onSend={send} />
          )}
        </Issues>
      </div>
    </details>
  );
}

type BatchFormProps = {
  readonly deed: BatchDeed;
  readonly tasks: readonly Task[];
  readonly busy: boolean;
  readonly onSend: ReturnType<typeof useBatch>["send"];
};

function BatchForm({ deed, tasks, busy, onSend }: BatchFormProps) {
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const ready = useReady();
  const { label, needs } = moveOf(deed);
  const secrecy = needs.includes("secrecy-review");
  const picked = tasks.filter(({ id }) => chosen.has(id));

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = Object.fromEntries(new FormData(form));
    if (!(await onSend(picked, secrecy ? { secrecy: fields } : {}))) return;
    setChosen(new Set());
    // A 保密审查 is of the reports it was made for, not of the next.
    form.reset();
  }

  return (
    <form method="post" onSubmit={submit} noValidate>
      {!secrecy && <HowSamplesAreDrawn />}
      <BatchChoices
        tasks={tasks}
        chosen={chosen}
        wanted={secrecy ? new Set() : unopened(picked)}
        onChange={setChosen}
      />
      {secrecy && <SecrecyFields />}
      <Button type="submit" look="primary" disabled={!ready || busy || picked.length === 0}>
        {picked.length > 0 ? `${label}所选${picked.length}份` : `请选择要${label}的报告`}
      </Button>
    </form>
  );
}

function HowSamplesAreDrawn() {
  return (
    <p className="mb-3">
      数字全部为零、没有疑点的报告可以一并审核通过。所选报告中由系统抽取十分之一（至少一份），须先打开并开始审核；抽取结果不随刷新改变。每份单独办理，一份不成不影响其他。
    </p>
  );
}

/** The same draw as the server's, which decides. */
function unopened(picked: readonly Task[]): ReadonlySet<number> {
  const lots = picked.map(({ id, submitted }) => ({
    id,
    lot: submitted?.lot ?? "",
    opened: submitted?.opened === true,
  }));
  return new Set(sampleOf(lots).flatMap(({ id, opened }) => (opened ? [] : [id])));
}
