"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { keepAdoption, undo } from "./adopt";
import { CheckupLink } from "../findings/checkup-link.client";
import { useDraft } from "../draft";
import { adoptionFrom, adoptionName } from "./import-undo";
import { useKeptText } from "../saving/kept-text";

/** After an import or a pasted block: one deed takes all of it back, but nothing that was worked on since. */
export function ImportUndo() {
  const draft = useDraft();
  const [record] = useKeptText(adoptionName(draft.report.id));
  const adoption = adoptionFrom(record);
  if (!adoption) return null;
  const { deed, replaced, remarks } = adoption;
  const some = replaced.length > 0;

  return (
    <div role="status" className="mb-4">
      <Notice
        tone={some ? "good" : "caution"}
        title={some ? `已${deed} ${replaced.length} 处，请核对` : `没有${deed}任何数字`}
      >
        {remarks.map((remark) => (
          <p key={remark}>{remark}</p>
        ))}
        {some && (
          <p className="text-ink-soft text-sm">
            撤销后恢复{deed}以前填写的内容；{deed}以后又改过的保留不动。
          </p>
        )}
        <p className="mt-2 flex flex-wrap gap-3">
          {some && <Button onClick={() => undo(draft, adoption)}>撤销本次{deed}</Button>}
          <Button onClick={() => keepAdoption(draft, null)}>{some ? "不需要撤销" : "知道了"}</Button>
          <CheckupLink className="self-center" />
        </p>
      </Notice>
    </div>
  );
}
