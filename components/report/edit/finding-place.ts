import type { Finding } from "@/lib/report/finding";
import type { Draft } from "./draft";
import { goTo } from "./go-to";

/** Where a finding is looked at first: its words, the figure that would be corrected, its first cell, its prose. */
export function placeOfFinding({ quote, remedies, cells, part }: Finding): string | null {
  const offered = remedies.find((remedy) => remedy.kind === "cell");
  return quote?.part ?? offered?.cell ?? cells[0] ?? part;
}

/** Leads there, and selects the words meant. */
export function goToFinding(draft: Draft, finding: Finding): void {
  const place = placeOfFinding(finding);
  if (place) goTo(draft, place, finding.quote);
}
