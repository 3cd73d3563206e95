import type { Finding } from "@/lib/report/finding";
import type { Draft } from "./draft";
import { placeOfFinding } from "./finding-place";
import { goTo } from "./go-to";

/** Leads to where a finding is looked at first, and selects the words meant. */
export function goToFinding(draft: Draft, finding: Finding): void {
  const place = placeOfFinding(finding);
  if (place) goTo(draft, place, finding.quote);
}
