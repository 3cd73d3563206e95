import { flushSync } from "react-dom";
import { textKey } from "@/lib/report/entries";
import type { Quote } from "@/lib/report/finding";
import { partsOf } from "@/lib/template/walk";
import type { Section } from "@/lib/template/vocabulary";
import type { Draft } from "./draft";
import { sectionOf } from "./standing";

/** The id of the element where something is put right: cells keep their id, prose that of its entry. */
export function placeId(draft: Draft, at: string): string {
  const part = partsOf(draft.edition).find(({ id }) => id === at);
  return part ? textKey(part.id) : at;
}

/** Leads to a place of the form: opens its section, focuses the field, selects the words meant. */
export function goTo(draft: Draft, at: string, quote: Quote | null = null): void {
  const section = sectionOf(draft.edition, at.replace(/^text:/u, "")) ?? sectionAround(draft, at);
  flushSync(() => {
    if (section) draft.section.set(section);
    draft.checking.set(at.startsWith("explain:"));
  });
  const field = document.getElementById(placeId(draft, at));
  if (!field) return;
  field.scrollIntoView({ block: "center" });
  field.focus();
  if (field instanceof HTMLInputElement) field.select();
  if (quote && field instanceof HTMLTextAreaElement) select(field, quote);
}

/** Where a field stands that is neither a cell nor a piece of prose. */
function sectionAround(draft: Draft, at: string): Section["id"] | null {
  const pane = document
    .getElementById(at)
    ?.closest("section[aria-labelledby]")
    ?.getAttribute("aria-labelledby");
  return draft.edition.sections.find(({ id }) => pane === `heading-${id}`)?.id ?? null;
}

/** A long text may be taller than the screen: bring the words meant to its middle. */
function select(field: HTMLTextAreaElement, { start, end }: Quote): void {
  field.setSelectionRange(start, end);
  const { top, height } = field.getBoundingClientRect();
  const at = top + (height * start) / Math.max(1, field.value.length);
  window.scrollBy({ top: at - window.innerHeight / 2 });
}
