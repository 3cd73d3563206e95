"use client";

import { memo, useEffect, useRef, type KeyboardEvent } from "react";
import { flagKey, noteKey } from "@/lib/report/entries";
import { printQuantity, readQuantity } from "@/lib/template/quantity";
import { cellName, type Cell } from "@/lib/template/walk";
import { CellMarks, marksOf } from "./cell-marks";
import { toggleFlag } from "../aids/cell-notes.client";
import { troublesOf } from "./cell-trouble";
import { useDraft, type Draft } from "../draft";
import { besideCell } from "./last-year";
import { useLive } from "../live";
import { useEntry } from "../use-entry";
import { useField } from "../use-field";
import { useLock } from "../carry/use-lock";

/** One figure to be typed. Uncontrolled: a key draws nothing here but the character itself. */
export const CellInput = memo(function CellInput({ cell }: { readonly cell: Cell }) {
  const draft = useDraft();
  const { onBlur, readOnly, ...field } = useField(cell.id);
  const { locked, words, settle } = useLock(cell.id);
  const kind = useLive(draft.judged, (judged) => troublesOf(judged).get(cell.id)?.kind);
  const sentence = useSentence(cell.id);
  const marks = marksOf({ flag: useEntry(flagKey(cell.id)), note: useEntry(noteKey(cell.id)) });
  const frame = useNoughtMark(cell);
  const beside = besideCell(draft.report, cell);
  const told = { last: beside, lock: words, marks: marks.length > 0, note: sentence };
  return (
    <div ref={frame} data-trouble={kind} className="group/cell focus-within:relative">
      <input
        {...field}
        id={cell.id}
        type="text"
        readOnly={locked || readOnly}
        inputMode={INPUT_MODES[cell.quantity]}
        aria-label={`${cellName(cell)}（${cell.unit}）`}
        aria-invalid={kind === "fault"}
        aria-describedby={describedBy(cell.id, told)}
        className={INPUT}
        onFocus={() => {
          draft.focused.set(cell.id);
          draft.tools.noting.set(false);
        }}
        onKeyDown={(event) => onKey(event, draft, { cell, locked })}
        onBlur={(event) => {
          tidy(draft, cell);
          settle();
          onBlur(event);
        }}
      />
      {kind && MARKS[kind] && (
        <span aria-hidden="true" className="text-error block px-1 text-right text-xs font-medium">
          {MARKS[kind]}
        </span>
      )}
      <CellMarks id={`${cell.id}-marks`} marks={marks} />
      <Told id={`${cell.id}-last`} className={BESIDE} words={beside} />
      <Told id={`${cell.id}-lock`} className="sr-only" words={words} />
      <Told id={`${cell.id}-note`} className="sr-only" words={sentence} />
    </div>
  );
});

/**
 * What is wrong here, in words. Of a broken equation it is said where the focus is, so that a whole column
 * need not be drawn for a key; input that cannot be read says so always.
 */
function useSentence(id: string): string | undefined {
  const draft = useDraft();
  const here = useLive(draft.focused, (focused) => focused === id);
  return useLive(draft.judged, (judged) => {
    const trouble = troublesOf(judged).get(id);
    return here || trouble?.kind === "fault" ? trouble?.sentence : undefined;
  });
}

type ToldProps = {
  readonly id: string;
  readonly className: string;
  readonly words: string | null | undefined;
};

/** Words about the cell: read out with it. */
function Told({ id, className, words }: ToldProps) {
  if (!words) return null;
  return (
    <span id={id} className={className}>
      {words}
    </span>
  );
}

/** What is read out with a cell, by the ids of what is there. */
function describedBy(id: string, told: Readonly<Record<string, unknown>>): string | undefined {
  const there = Object.entries(told).flatMap(([name, said]) => (said ? [`${id}-${name}`] : []));
  return there.length > 0 ? there.join(" ") : undefined;
}

type Focused = { readonly cell: Cell; readonly locked: boolean };

/** As in a spreadsheet: F2 opens a locked figure, Shift+F2 its note; Shift+F4 marks it 待核. */
function onKey(event: KeyboardEvent, draft: Draft, { cell, locked }: Focused): void {
  const { key, shiftKey } = event;
  if (key === "F2" && !shiftKey && locked) draft.tools.unlocking.set(cell.id);
  else if (key === "F2" && shiftKey) draft.tools.noting.set(true);
  else if (key === "F4" && shiftKey) toggleFlag(draft, cell.id);
  else return;
  event.preventDefault();
}

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
function tidy(draft: Draft, { id, quantity }: Cell): void {
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
  "contain-strict block h-9 w-full min-w-0 scroll-my-48 rounded-sm border border-transparent bg-transparent px-1 text-right tabular-nums " +
  "hover:border-edge focus:bg-white focus:relative focus:z-1 read-only:bg-tint read-only:focus:bg-tint " +
  "group-data-nought/cell:text-ink-soft group-data-[trouble=fault]/cell:border-error group-data-[trouble=fault]/cell:bg-error-tint group-data-[trouble=suspect]/cell:border-error " +
  "max-sm:border-edge max-sm:bg-white";

/** Last year's figure hangs below the focused cell, over what is still to come, and takes no room. */
const BESIDE =
  "border-edge text-ink-soft pointer-events-none absolute top-full right-0 z-3 mt-1 hidden rounded-sm border bg-white px-1 text-xs whitespace-nowrap group-focus-within/cell:block";
