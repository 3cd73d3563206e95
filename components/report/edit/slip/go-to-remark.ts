import type { AskedRemark, Draft } from "../draft";
import { goToFinding } from "../findings/go-to-finding";
import { goTo } from "../go-to";
import { findingPlace } from "@/lib/report/remarks";
import { partsOf } from "@/lib/template/walk";

/** Leads to where a remark points: the finding as it is found now, the quoted words where they stand now. */
export function goToRemark(draft: Draft, { place, opens, span }: AskedRemark): void {
  const { judgement, filing } = draft.judged.value;
  const finding = judgement.findings.find(({ key }) => findingPlace(key) === place);
  if (finding) return goToFinding(draft, finding);
  if (opens === null) return;
  const part = partsOf(draft.edition).find(({ id }) => id === opens)?.id;
  const start = part && span ? (filing.texts[part] ?? "").indexOf(span.text) : -1;
  if (!part || !span || start < 0) return goTo(draft, opens);
  goTo(draft, opens, { part, start, end: start + span.text.length, text: span.text });
}
