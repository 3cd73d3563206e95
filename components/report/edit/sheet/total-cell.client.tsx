"use client";

import { memo, useEffect, useEffectEvent, useMemo, useState } from "react";
import { cellName, type Cell } from "@/lib/template/walk";
import { troublesOf } from "./cell-trouble";
import { afterPaint } from "./after-paint";
import { useDraft } from "../draft";
import { liveTotal, sourcesOf, type LiveTotal } from "./live-total";
import { useLive } from "../live";

/** One total, added up while its parts are typed. It watches only these. */
export const TotalCell = memo(function TotalCell({ cell }: { readonly cell: Cell }) {
  const draft = useDraft();
  const total = useTotal(cell);
  const kind = useLive(draft.judged, (judged) => troublesOf(judged).get(cell.id)?.kind);
  const sentence = useLive(draft.judged, (judged) => troublesOf(judged).get(cell.id)?.sentence);
  const broken = kind === "error" || kind === "suspect";
  const differs = total.declared !== null && total.declared !== total.sum;
  return (
    <div data-trouble={broken ? kind : undefined}>
      <output
        id={cell.id}
        tabIndex={-1}
        aria-describedby={broken ? `${cell.id}-note` : undefined}
        aria-label={`${cellName(cell)}（${cell.unit}，自动合计）`}
        onFocus={() => draft.focused.set(cell.id)}
        data-nought={total.sum === "0" && !differs ? "" : undefined}
        className="data-nought:text-ink-soft block min-h-9 scroll-my-48 px-1 py-1.5 text-right font-medium whitespace-nowrap tabular-nums"
      >
        {broken && <span className="text-error font-bold">≠ </span>}
        {differs ? total.declared : total.sum}
      </output>
      {kind === "suspect" && (
        <span aria-hidden="true" className="text-error block px-1 text-right text-xs font-medium">
          请核对
        </span>
      )}
      {broken && (
        <span id={`${cell.id}-note`} className="sr-only">
          {sentence}
        </span>
      )}
      {differs && <Declared {...total} onSum={() => draft.put(cell.id, "", "typed")} />}
    </div>
  );
});

/** A total brought in with a file is a control total: it is compared, and given up only on purpose. */
function Declared({ declared, sum, onSum }: LiveTotal & { readonly onSum: () => void }) {
  return (
    <div className="text-error px-1.5 pb-1 text-right text-xs">
      <p>
        原件合计 {declared}，{sum === null ? "各项未填全" : `计算 ${sum}`}
      </p>
      <button type="button" className="text-accent min-h-6 underline" onClick={onSum}>
        按各项之和
      </button>
    </div>
  );
}

/** Added up after the paint of the key that changed a part: the key itself waits for no sum. */
function useTotal({ id }: Cell): LiveTotal {
  const draft = useDraft();
  const sources = useMemo(() => sourcesOf(draft.edition, id), [draft, id]);
  const read = () => liveTotal(draft.edition, id, new Map(sources.map((key) => [key, draft.read(key)])));
  const [total, setTotal] = useState(read);
  const add = useEffectEvent(() => setTotal((old) => (same(old, read()) ? old : read())));
  useEffect(() => {
    const again = () => add();
    const soon = () => afterPaint(again);
    const stop = sources.map((key) => draft.watch(key, soon));
    again();
    return () => stop.forEach((each) => each());
  }, [draft, sources]);
  return total;
}

function same(one: LiveTotal, other: LiveTotal): boolean {
  return one.sum === other.sum && one.declared === other.declared;
}
