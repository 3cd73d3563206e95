"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import type { CellId, Section, Table } from "@/lib/template/vocabulary";
import { cellsOf } from "@/lib/template/walk";
import { useDraft, type Draft } from "./draft";

/** 「本表全部填0」: a declared nought in every empty cell of one table; what is filled stays. */
export function ZeroFill({ table, section }: { readonly table: Table; readonly section: Section }) {
  const draft = useDraft();
  const [blanks, setBlanks] = useState<readonly CellId[] | null>(null);
  const [told, setTold] = useState("");
  const close = () => setBlanks(null);

  function fill() {
    for (const cell of blanks ?? []) draft.put(cell, "0", "zero");
    setTold(`已在 ${blanks?.length ?? 0} 格填0。`);
    close();
  }

  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button onClick={() => setBlanks(blanksOf(draft, table))}>本表全部填0</Button>
      <p role="status" className="text-ink-soft text-sm">
        {told}
      </p>
      <Dialog open={blanks !== null} title={`第${section.numeral}部分全部填0`} onClose={close}>
        <Question blanks={blanks ?? []} />
        <div className="mt-6 flex gap-3">
          {(blanks?.length ?? 0) > 0 && (
            <Button look="primary" onClick={fill}>
              确认填0
            </Button>
          )}
          <Button onClick={close}>{(blanks?.length ?? 0) > 0 ? "取消" : "关闭"}</Button>
        </div>
      </Dialog>
    </div>
  );
}

function Question({ blanks }: { readonly blanks: readonly CellId[] }) {
  if (blanks.length === 0) return <p>本表没有空格，不需要填0。</p>;
  return <p>本表还有 {blanks.length} 格空着。确认这些事项本年都没有发生的，全部填0；已经填写的数字不变。</p>;
}

function blanksOf(draft: Draft, table: Table): readonly CellId[] {
  return cellsOf(draft.edition)
    .filter((cell) => cell.table === table && !cell.total && draft.read(cell.id).trim() === "")
    .map(({ id }) => id);
}
