import { useEffect, useRef, type RefObject } from "react";
import type { TableBlock } from "@/lib/document/blocks";
import { lastAdoption, undo } from "../import/adopt";
import { copiedFrom } from "./copied-table";
import { useDraft, type Draft } from "../draft";
import { pasteFigures } from "./paste-figures";
import { nextSpot, spotsOf, type Spot } from "./sheet-keys";

/** Makes a table of inputs a sheet: keys move between the cells, blocks are pasted, the column is tinted. */
export function useSheet(block: TableBlock): RefObject<HTMLTableElement | null> {
  const draft = useDraft();
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    const sheet = table.current;
    return sheet ? listen(sheet, draft, block) : undefined;
  }, [draft, block]);
  return table;
}

/** What Escape and Ctrl+Z take back: the figure a cell held before it was typed into, the last pasted block. */
type Memory = { before: string | null; pasted: boolean };

function listen(sheet: HTMLTableElement, draft: Draft, block: TableBlock): () => void {
  const spots = spotsOf(block);
  const memory: Memory = { before: null, pasted: false };
  const stop = new AbortController();
  const { signal } = stop;
  sheet.addEventListener("keydown", (event) => onKey(event, { draft, spots, memory }), { signal });
  sheet.addEventListener("paste", (event) => onPaste(event, { draft, block, memory }), { signal });
  sheet.addEventListener("beforeinput", (event) => remember(event, memory), { signal });
  sheet.addEventListener("focusin", light, { signal });
  sheet.addEventListener("focusin", () => (memory.before = null), { signal });
  sheet.addEventListener("focusout", dim, { signal });
  return () => stop.abort();
}

function remember({ target }: InputEvent, memory: Memory): void {
  memory.pasted = false;
  if (target instanceof HTMLInputElement) memory.before ??= target.value;
}

type Keys = { readonly draft: Draft; readonly spots: readonly Spot[]; readonly memory: Memory };

/** A key that an input method is composing with belongs to the input method. */
function onKey(event: KeyboardEvent, { draft, spots, memory }: Keys): void {
  const input = event.target;
  if (!(input instanceof HTMLInputElement) || event.isComposing || event.keyCode === COMPOSING) return;
  if (event.altKey || takenBack(event, input, { draft, memory })) return;
  const next = nextSpot(spots, input.id, {
    key: event.key,
    shift: event.shiftKey,
    ctrl: event.ctrlKey || event.metaKey,
    start: input.selectionStart ?? 0,
    end: input.selectionEnd ?? 0,
    length: input.value.length,
  });
  if (!next) return;
  event.preventDefault();
  enter(next);
}

/** Escape puts back what stood in the cell; Ctrl+Z takes back a block that was just pasted. */
function takenBack(
  event: KeyboardEvent,
  input: HTMLInputElement,
  { draft, memory }: Pick<Keys, "draft" | "memory">,
): boolean {
  const adoption = lastAdoption(draft);
  if (event.key === "Escape" && memory.before !== null) {
    draft.put(input.id, memory.before, "typed");
    memory.before = null;
    input.select();
  } else if (isUndo(event) && memory.pasted && adoption) {
    memory.pasted = false;
    undo(draft, adoption);
  } else return false;
  event.preventDefault();
  return true;
}

function isUndo({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === "z" && (ctrlKey || metaKey) && !shiftKey;
}

type Pasting = { readonly draft: Draft; readonly block: TableBlock; readonly memory: Memory };

function onPaste(event: ClipboardEvent, { draft, block, memory }: Pasting): void {
  const input = event.target;
  if (!(input instanceof HTMLInputElement) || !event.clipboardData) return;
  if (!pasteFigures(draft, block, { at: input.id, copied: copiedFrom(event.clipboardData) })) return;
  memory.pasted = true;
  event.preventDefault();
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
