import { flushSync } from "react-dom";
import { textKey } from "@/lib/report/entries";
import type { Quote } from "@/lib/report/finding";
import type { Section } from "@/lib/template/vocabulary";
import { partsOf } from "@/lib/template/walk";
import type { Draft } from "./draft";
import { goTo } from "./go-to";
import { placeOfHash, type Place } from "./place-address";
import { isPlace } from "./submission";

/** Opens a section and begins at its top; the address keeps it, so that a reload comes back to it. */
export function openSection(draft: Draft, id: Section["id"]): void {
  flushSync(() => draft.section.set(id));
  draft.focused.set(null);
  history.replaceState(history.state, "", `#${id}`);
  const heading = document.getElementById(`heading-${id}`);
  window.scrollTo({ top: 0 });
  heading?.focus({ preventScroll: true });
}

/** Opens what the address names: a section, or a place in one. */
export function followAddress(draft: Draft): void {
  const place = placeOfHash(window.location.hash);
  if (!place) return;
  const section = draft.edition.sections.find(({ id }) => id === place.at);
  if (section) draft.section.set(section.id);
  else if (isPlace(draft, place.at)) goTo(draft, place.at, quoteAt(draft, place));
}

/** The words an address means, as they stand there now. */
function quoteAt(draft: Draft, { at, span }: Place): Quote | null {
  const part = partsOf(draft.edition).find(({ id }) => textKey(id) === at);
  if (!part || !span) return null;
  const text = draft.judged.value.filing.texts[part.id] ?? "";
  return { part: part.id, ...span, text: text.slice(span.start, span.end) };
}
