"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { keepAdoption } from "./adopt";
import { CheckupLink } from "./checkup-link.client";
import { useDraft } from "./draft";
import { adoptionFrom, adoptionName, takeBack } from "./import-undo";
import { useKeptText } from "./kept-text";

/** After an import or a pasted block: one deed takes all of it back, but nothing that was worked on since. */
export function ImportUndo() {
  const draft = useDraft();
  const [record] = useKeptText(adoptionName(draft.report.id));
  const adoption = adoptionFrom(record);
  if (!adoption) return null;
  const { deed, replaced, remarks } = adoption;

  function undo() {
    const { back } = takeBack(replaced, (key) => draft.read(key));
    for (const { key, before } of back) draft.put(key, before, "typed");
    keepAdoption(draft, null);
  }

  return (
    <div role="status" className="mb-4">
      <Notice tone="good" title={`已${deed} ${replaced.length} 处，请核对`}>
        {remarks.map((remark) => (
          <p key={remark}>{remark}</p>
        ))}
        <p className="text-ink-soft text-sm">
          撤销后恢复{deed}以前填写的内容；{deed}以后又改过的保留不动。
        </p>
        <p className="mt-2 flex flex-wrap gap-3">
          <Button onClick={undo}>撤销本次{deed}</Button>
          <Button onClick={() => keepAdoption(draft, null)}>不需要撤销</Button>
          <CheckupLink className="self-center" />
        </p>
      </Notice>
    </div>
  );
}
