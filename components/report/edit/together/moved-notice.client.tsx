"use client";

import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { printMoment } from "@/lib/report/dates";
import { MOVES, STATES } from "@/lib/report/workflow";
import { useDraft } from "../draft";
import { useLive } from "../live";

/** The report was submitted from elsewhere while it stood open here: nothing more is taken, nothing is lost. */
export function MovedNotice() {
  const draft = useDraft();
  const moved = useLive(draft.moved, (now) => now);
  const unsaved = useLive(draft.saving, (state) => state.unsaved);
  if (!moved) return null;
  const deed = MOVES.find((move) => move.deed === moved.deed)?.label ?? "办理";
  return (
    <div role="alert" className="mb-4">
      <Notice tone="caution" title={`报告现在是“${STATES[moved.state].label}”，本页不能再填写`}>
        <p>
          {moved.by ?? "其他人"}于{printMoment(moved.at)}进行了“{deed}”。
        </p>
        <p>
          {unsaved > 0
            ? `本页有 ${unsaved} 处还没有保存，仍留在原处，可以查看和复制；报告重新可以填写时会自动保存。`
            : "本页填写的内容都已保存。"}
        </p>
        <p className="mt-1">
          <Link href={`/reports/${draft.report.id}`}>查看报告现在的状态</Link>
        </p>
      </Notice>
    </div>
  );
}
