"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useDraft } from "./draft";
import { importRecord, replacedFrom, takeBack } from "./import-undo";
import { useKeptText } from "./kept-text";

/** After an import: one deed takes all of it back, but nothing that was worked on since. */
export function ImportUndo() {
  const draft = useDraft();
  const [record, keepRecord] = useKeptText(importRecord(draft.report.id));
  const replaced = replacedFrom(record);
  if (replaced.length === 0) return null;

  function undo() {
    const { back } = takeBack(replaced, (key) => draft.read(key));
    for (const { key, before } of back) draft.put(key, before, "typed");
    keepRecord("");
  }

  return (
    <div role="status" className="mb-4">
      <Notice tone="good" title={`已导入 ${replaced.length} 处，请核对`}>
        <p className="text-ink-soft text-sm">撤销后恢复导入以前填写的内容；导入以后又改过的保留不动。</p>
        <p className="mt-2 flex flex-wrap gap-3">
          <Button onClick={undo}>撤销本次导入</Button>
          <Button onClick={() => keepRecord("")}>不需要撤销</Button>
        </p>
      </Notice>
    </div>
  );
}
