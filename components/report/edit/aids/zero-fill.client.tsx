"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import { printShortMoment } from "@/lib/report/dates";
import { zeroKey } from "@/lib/report/entries";
import type { CellId, Section, Table } from "@/lib/template/vocabulary";
import { useDraft, type Draft } from "../draft";
import { useLive } from "../live";
import { useEntry } from "../use-entry";
import { noughtsOf } from "./zero-table";

type ZeroFillProps = { readonly table: Table; readonly section: Section };

/** 「本表全部为0，确认」: a declaration with its author and hour; where something happened, noughts for the rest. */
export function ZeroFill({ table, section }: ZeroFillProps) {
  const draft = useDraft();
  const declared = useEntry(zeroKey(table.id)) === "1";
  const counted = useLive(draft.judged, (judged) => noughtsOf(draft.edition, table, judged.filing).other);
  const empty = useLive(
    draft.judged,
    (judged) => noughtsOf(draft.edition, table, judged.filing).blanks.length,
  );
  const [filled, setFilled] = useState<readonly CellId[]>([]);

  function confirm() {
    const { blanks, other } = noughtsOf(draft.edition, table, draft.judge().filing);
    if (other > 0) return;
    for (const cell of blanks) draft.put(cell, "0", "zero");
    draft.put(zeroKey(table.id), "1", "zero");
    setFilled(blanks);
  }
  function withdraw() {
    // After figures came in, the other noughts are part of the count and stay.
    const mistaken = counted === 0 ? filled.filter((cell) => draft.read(cell) === "0") : [];
    for (const cell of mistaken) draft.put(cell, "", "typed");
    draft.put(zeroKey(table.id), "", "typed");
    setFilled([]);
  }

  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      {!declared && counted === 0 && <Button onClick={confirm}>本表全部为0，确认</Button>}
      {counted > 0 && empty > 0 && <FillRest table={table} section={section} />}
      {table.carry.length > 0 && (
        <Button onClick={() => draft.tools.classifying.set({ row: null })}>这件算哪一行？</Button>
      )}
      <p role="status">{declared && <Declared table={table} lapsed={counted} />}</p>
      {declared && (
        <Button className="min-h-8 px-3 py-0.5 text-sm" onClick={withdraw}>
          取消确认
        </Button>
      )}
    </div>
  );
}

/** 「张三 于 1月12日 09:31 确认本表全部为0」, for as long as the figures bear it out. */
function Declared({ table, lapsed }: { readonly table: Table; readonly lapsed: number }) {
  const { tools } = useDraft();
  const signature = useLive(tools.signed, (signed) => signed.get(zeroKey(table.id)));
  const said = signature && `${signature.by} 于 ${printShortMoment(signature.at)} 确认本表全部为0`;
  if (lapsed > 0)
    return (
      <span className="text-caution">
        <span aria-hidden="true">△ </span>
        {said}；现有 {lapsed} 格不是0，确认不再有效
      </span>
    );
  return (
    <span className="text-good font-medium">
      <span aria-hidden="true">✔ </span>
      {said}
    </span>
  );
}

/** Noughts for what is still empty where the table is not all noughts: no declaration, so asked first. */
function FillRest({ table, section }: ZeroFillProps) {
  const draft = useDraft();
  const [blanks, setBlanks] = useState<readonly CellId[] | null>(null);
  const close = () => setBlanks(null);
  function fill() {
    for (const cell of blanks ?? []) draft.put(cell, "0", "zero");
    close();
  }
  return (
    <>
      <Button onClick={() => setBlanks(blanksNow(draft, table))}>其余空格填0</Button>
      <Dialog open={blanks !== null} title={`第${section.numeral}部分其余空格填0`} onClose={close}>
        <Question count={blanks?.length ?? 0} />
        <div className="mt-6 flex gap-3">
          {(blanks?.length ?? 0) > 0 && (
            <Button look="primary" onClick={fill}>
              确认填0
            </Button>
          )}
          <Button onClick={close}>{(blanks?.length ?? 0) > 0 ? "取消" : "关闭"}</Button>
        </div>
      </Dialog>
    </>
  );
}

function Question({ count }: { readonly count: number }) {
  if (count === 0) return <p>本表没有空格，不需要填0。</p>;
  return <p>本表还有 {count} 格空着。确认这些事项本年都没有发生的，填0；已经填写的数字不变。</p>;
}

function blanksNow(draft: Draft, table: Table): readonly CellId[] {
  return noughtsOf(draft.edition, table, draft.judge().filing).blanks;
}
