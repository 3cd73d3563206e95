"use client";

import { useEntries } from "../use-entry";
import { answerKey } from "@/lib/report/entries";
import { finishedAnswer } from "@/lib/report/remark-answer";
import type { AskedRemark } from "../draft";
import { AskedItem } from "./asked-item.client";

/** 退回单 on the form: every remark with the way to its place and the answer in the making. */
export function AskedList({ remarks }: { readonly remarks: readonly AskedRemark[] }) {
  return (
    <section aria-labelledby="slip" className="mt-3">
      <h2 id="slip" className="font-bold">
        退回意见 {remarks.length} 条，
        <Progress remarks={remarks} />
      </h2>
      <p className="text-ink-soft text-sm">
        逐条改正或说明，全部答复后才能提交。答复随时保存，提交前都可以修改。
      </p>
      <ol className="mt-2 space-y-3">
        {remarks.map((remark) => (
          <AskedItem key={remark.id} remark={remark} />
        ))}
      </ol>
    </section>
  );
}

function Progress({ remarks }: { readonly remarks: readonly AskedRemark[] }) {
  const raws = useEntries(remarks.map(({ id }) => answerKey(id)));
  const open = raws.filter((raw) => finishedAnswer(raw) === null).length;
  return <span aria-live="polite">{open === 0 ? "已全部答复" : `还有 ${open} 条没有答复`}</span>;
}
