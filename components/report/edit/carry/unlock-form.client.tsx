"use client";

import { useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { Due } from "@/lib/report/due-figures";
import { explainKey } from "@/lib/report/entries";
import { EXPLANATION_LENGTH } from "@/lib/report/finding";
import { cellOf } from "@/lib/template/walk";
import { columnLabel } from "../sheet/cell-help";
import { useDraft } from "../draft";
import { isReason, totalFindings } from "./due";

type UnlockFormProps = {
  readonly due: Due;
  /** The locked figures of the row. */
  readonly choices: readonly Due[];
};

/** Why a locked figure is to be another: the reason becomes the explanation printed with the report. */
export function UnlockForm({ due, choices }: UnlockFormProps) {
  const draft = useDraft();
  const { edition, tools } = draft;
  const [reason, setReason] = useState(() => draft.read(explainKey(due.finding)));
  const field = useId();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    document.getElementById(field)?.focus();
    frame.current?.scrollIntoView({ block: "center" });
  }, [field]);

  function leave() {
    tools.unlocking.set(null);
    document.getElementById(due.cell)?.focus();
  }
  function unlock() {
    draft.put(explainKey(due.finding), reason.trim(), "typed");
    for (const finding of totalFindings(edition, due))
      if (draft.read(explainKey(finding)).trim() === "")
        draft.put(explainKey(finding), reason.trim(), "typed");
    leave();
  }

  return (
    <div ref={frame} className="mt-1 grid gap-1">
      {due.kind === "carry" && choices.length > 1 && (
        <label>
          <span className="block">修改哪一列</span>
          <select
            className={CONTROL}
            value={due.cell}
            onChange={(event) => tools.unlocking.set(event.target.value)}
          >
            {choices.map(({ cell: id }) => {
              const cell = cellOf(edition, id);
              return (
                <option key={id} value={id}>
                  {cell ? columnLabel(cell) : id}
                </option>
              );
            })}
          </select>
        </label>
      )}
      <label htmlFor={field}>修改原因</label>
      <textarea
        id={field}
        rows={3}
        value={reason}
        aria-describedby={`${field}-hint`}
        className={CONTROL}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => event.key === "Escape" && leave()}
      />
      <p id={`${field}-hint`} className="text-ink-soft text-xs">
        不少于{EXPLANATION_LENGTH}个字，随报告一并公开。{lacking(reason)}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button className={SMALL} disabled={!isReason(reason)} onClick={unlock}>
          解锁这一格
        </Button>
        <Button className={SMALL} onClick={leave}>
          不修改
        </Button>
      </div>
    </div>
  );
}

function lacking(reason: string): string {
  const left = EXPLANATION_LENGTH - reason.trim().length;
  return left > 0 && left < EXPLANATION_LENGTH ? `还差${left}个字。` : "";
}

const CONTROL = "border-edge mt-0.5 block w-full min-w-0 rounded-md border bg-white px-2 py-1";

const SMALL = "min-h-8 px-3 py-0.5 text-sm";
