import { useEffect, useRef, type RefObject } from "react";
import type { TableBlock } from "@/lib/document/blocks";
import { useDraft, type Draft } from "./draft";
import { pasteFigures } from "./paste-figures";
import { nextSpot, spotsOf, type Spot } from "./sheet-keys";

/** Makes a table of inputs a sheet: keys move between the cells, blocks are pasted, the column is tinted. */
export function useSheet(block: TableBlock): RefObject<HTMLTableElement | null> {
  const draft = useDraft();
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    const sheet = table.current;
    if (!sheet) return;
    const spots = spotsOf(block);
    const move = (event: KeyboardEvent) => onKey(event, spots);
    const paste = (event: ClipboardEvent) => onPaste(event, draft, block);
    sheet.addEventListener("keydown", move);
    sheet.addEventListener("paste", paste);
    sheet.addEventListener("focusin", light);
    sheet.addEventListener("focusout", dim);
    return () => {
      sheet.removeEventListener("keydown", move);
      sheet.removeEventListener("paste", paste);
      sheet.removeEventListener("focusin", light);
      sheet.removeEventListener("focusout", dim);
    };
  }, [draft, block]);
  return table;
}

/** A key that an input method is composing with belongs to the input method. */
function onKey(event: KeyboardEvent, spots: readonly Spot[]): void {
  const input = event.target;
  if (!(input instanceof HTMLInputElement) || event.isComposing || event.keyCode === COMPOSING) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const next = nextSpot(spots, input.id, {
    key: event.key,
    shift: event.shiftKey,
    start: input.selectionStart ?? 0,
    end: input.selectionEnd ?? 0,
    length: input.value.length,
  });
  if (!next) return;
  event.preventDefault();
  enter(next);
}

function onPaste(event: ClipboardEvent, draft: Draft, block: TableBlock): void {
  const input = event.target;
  if (!(input instanceof HTMLInputElement)) return;
  const text = event.clipboardData?.getData("text/plain") ?? "";
  if (pasteFigures(draft, block, { at: input.id, text })) event.preventDefault();
}

/** What old browsers send for a key that goes to the input method. */
const COMPOSING = 229;

/** Moves into a cell with its figure selected, so that typing replaces it. */
function enter(cell: string): void {
  const input = document.getElementById(cell);
  if (!(input instanceof HTMLInputElement)) return;
  input.focus();
  input.select();
}

/** Done by hand: drawing the table again would cost two hundred cells a step. */
function light(event: FocusEvent): void {
  const cell = event.target instanceof Element ? event.target.closest("td[data-column]") : null;
  const column = cell?.getAttribute("data-column");
  const groups = [cell?.closest("tbody"), cell?.closest("table")?.tHead];
  for (const group of groups)
    for (const other of group?.querySelectorAll(`[data-column="${column}"]`) ?? [])
      other.setAttribute("data-lit", "");
}

function dim(event: FocusEvent): void {
  if (!(event.currentTarget instanceof Element)) return;
  for (const cell of event.currentTarget.querySelectorAll("[data-lit]")) cell.removeAttribute("data-lit");
}
