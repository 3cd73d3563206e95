import type { Finding } from "@/lib/report/finding";
import type { Draft } from "../draft";
import { placeOfFinding } from "./finding-place";
import { goTo } from "../go-to";

/** Leads to where a finding is put right, selects the words meant, and brings its card beside it into view. */
export function goToFinding(draft: Draft, finding: Finding): void {
  const place = placeOfFinding(draft.edition, draft.judged.value.filing, finding);
  if (!place) return;
  document.getElementById(cardId(finding))?.scrollIntoView({ block: "nearest" });
  goTo(draft, place, finding.quote);
}

/** The id of a finding's card in the panel. */
export function cardId({ key }: Pick<Finding, "key">): string {
  return `finding:${key}`;
}
