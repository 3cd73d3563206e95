import { flushSync } from "react-dom";
import type { Section } from "@/lib/template/vocabulary";
import type { Draft } from "./draft";

/** Opens a section and begins at its top; the address keeps it, so that a reload comes back to it. */
export function openSection(draft: Draft, id: Section["id"]): void {
  flushSync(() => draft.section.set(id));
  draft.focused.set(null);
  history.replaceState(history.state, "", `#${id}`);
  const heading = document.getElementById(`heading-${id}`);
  window.scrollTo({ top: 0 });
  heading?.focus({ preventScroll: true });
}

/** The section the address names; null where it names none. */
export function sectionInAddress(draft: Draft): Section["id"] | null {
  const name = window.location.hash.slice(1);
  return draft.edition.sections.find(({ id }) => id === name)?.id ?? null;
}
