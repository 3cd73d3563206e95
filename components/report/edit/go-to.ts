import { flushSync } from "react-dom";
import { FEE_FIELDS, feeKey, textKey } from "@/lib/report/entries";
import { isBound, storedSpan } from "@/lib/report/tokens";
import type { Quote } from "@/lib/report/finding";
import { readQuantity } from "@/lib/template/quantity";
import { partsOf } from "@/lib/template/walk";
import type { Section } from "@/lib/template/vocabulary";
import type { Draft } from "./draft";
import { writtenAsJudged } from "./prose/figure-now";
import type { Span } from "./prose/marks";
import { PROSE_FIELDS } from "./prose/prose-fields";
import { sectionOf } from "./findings/standing";

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
  const field = document.getElementById(feePlace(draft, at, quote) ?? placeId(draft, at));
  if (!field) return;
  field.scrollIntoView({ block: "center" });
  field.focus();
  if (field instanceof HTMLInputElement) field.select();
  else if (quote) select(field, storedSpan(writtenAsJudged(draft, quote.part), quote));
}

/** The generated fee statement is put right in its fields: in the first that is not a figure, else in the first. */
function feePlace(draft: Draft, at: string, quote: Quote | null): string | null {
  if (at !== "other:fee") return null;
  const lacking = FEE_FIELDS.map(feeKey).find((key) => {
    const reading = readQuantity(draft.read(key), "count");
    return "fault" in reading || reading.value === null;
  });
  if (quote) return isBound(writtenAsJudged(draft, at), quote) ? (lacking ?? feeKey("notices")) : null;
  return draft.read(textKey(at)).trim() === "" ? (lacking ?? null) : null;
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
function select(field: HTMLElement, span: Span): void {
  PROSE_FIELDS.get(field)?.(span);
  if (!(field instanceof HTMLTextAreaElement)) return;
  field.setSelectionRange(span.start, span.end);
  const { top, height } = field.getBoundingClientRect();
  const at = top + (height * span.start) / Math.max(1, field.value.length);
  window.scrollBy({ top: at - window.innerHeight / 2 });
}
