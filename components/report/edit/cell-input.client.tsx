"use client";

import { memo, useEffect, useRef } from "react";
import { printQuantity, readQuantity } from "@/lib/template/quantity";
import { cellName, type Cell } from "@/lib/template/walk";
import { troublesOf } from "./cell-trouble";
import { useDraft } from "./draft";
import { useLive } from "./live";
import { useField } from "./use-field";

/** One figure to be typed. Uncontrolled: a key draws nothing here but the character itself. */
export const CellInput = memo(function CellInput({ cell }: { readonly cell: Cell }) {
  const draft = useDraft();
  const { onBlur, ...field } = useField(cell.id);
  const kind = useLive(draft.judged, (judged) => troublesOf(judged).get(cell.id)?.kind);
  const sentence = useLive(draft.judged, (judged) => troublesOf(judged).get(cell.id)?.sentence);
  const frame = useNoughtMark(cell);
  const note = `${cell.id}-note`;
  return (
    <div ref={frame} data-trouble={kind} className="group/cell">
      <input
        {...field}
        id={cell.id}
        type="text"
        inputMode={INPUT_MODES[cell.quantity]}
        aria-label={`${cellName(cell)}（${cell.unit}）`}
        aria-invalid={kind === "fault"}
        aria-describedby={sentence ? note : undefined}
        className={INPUT}
        onFocus={() => draft.focused.set(cell.id)}
        onBlur={(event) => {
          tidy(draft, cell);
          onBlur(event);
        }}
      />
      {kind && MARKS[kind] && (
        <span aria-hidden="true" className="text-error block px-1 text-right text-xs font-medium">
          {MARKS[kind]}
        </span>
      )}
      {sentence && (
        <span id={note} className="sr-only">
          {sentence}
        </span>
      )}
    </div>
  );
});

/** Marks a nought for the style sheet, by hand: drawing the cell again for it would cost a render a key. */
function useNoughtMark({ id, quantity }: Cell) {
  const draft = useDraft();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const mark = (raw: string) => {
      const reading = readQuantity(raw, quantity);
      frame.current?.toggleAttribute("data-nought", "value" in reading && reading.value === 0);
    };
    mark(draft.read(id));
    return draft.watch(id, mark);
  }, [draft, id, quantity]);
  return frame;
}

/** On leaving, a figure that was understood is shown as it will be printed: １，２３４ becomes 1234. */
function tidy(draft: ReturnType<typeof useDraft>, { id, quantity }: Cell): void {
  const raw = draft.read(id);
  const reading = readQuantity(raw, quantity);
  if ("fault" in reading) return;
  const printed = printQuantity(reading.value, quantity);
  if (printed !== raw) draft.put(id, printed, "typed");
}

/** Said in words at the cell; what concerns a whole row or column is tinted only. */
const MARKS = { fault: "有误", suspect: "请核对", error: null, explainable: null } as const;

const INPUT_MODES = { count: "numeric", signed: "text", money: "decimal" } as const;

const INPUT =
  "block h-9 w-full min-w-0 scroll-my-48 rounded-sm border border-transparent bg-transparent px-1 text-right tabular-nums " +
  "hover:border-edge focus:bg-white focus:relative focus:z-1 " +
  "group-data-nought/cell:text-ink-soft group-data-[trouble=fault]/cell:border-error group-data-[trouble=fault]/cell:bg-error-tint group-data-[trouble=suspect]/cell:border-error " +
  "max-sm:border-edge max-sm:bg-white";
