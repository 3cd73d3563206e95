import type { Remedy } from "@/lib/report/finding";
import type { Draft } from "./draft";
import { figureText } from "./remedy-words";

/** Puts a finding right in one of the ways it offers; false where that way is not open here. */
export function applyRemedy(draft: Draft, remedy: Remedy): boolean {
  if (remedy.kind !== "cell") return false;
  draft.put(remedy.cell, figureText(draft.edition, remedy.cell, remedy.value), "typed");
  return true;
}
