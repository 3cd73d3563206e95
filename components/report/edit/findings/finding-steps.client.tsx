"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { Filing } from "@/lib/report/filing";
import type { Finding } from "@/lib/report/finding";
import { BY_GRAVITY, SEVERITIES } from "@/lib/report/severities";
import { useDraft } from "../draft";
import { placeOfFinding } from "./finding-place";
import { goToFinding } from "./go-to-finding";

type FindingStepsProps = { readonly findings: readonly Finding[]; readonly filing: Filing };

/** How many findings of each gravity, and the way from one to the next: buttons, or F8, which no typing needs. */
export function FindingSteps({ findings, filing }: FindingStepsProps) {
  const draft = useDraft();
  const placed = findings.filter((finding) => placeOfFinding(draft.edition, filing, finding) !== null);
  const [last, setLast] = useState({ key: "", at: -1 });
  const here = placed.findIndex(({ key }) => key === last.key);

  function step(way: 1 | -1) {
    // What was put right has left the list: the next one stands in its place.
    const from = here < 0 && way === 1 ? Math.max(last.at, 0) - 1 : Math.max(last.at, 0);
    const at = ((here < 0 ? from : here) + way + placed.length) % placed.length;
    const finding = placed[at];
    if (!finding) return;
    setLast({ key: finding.key, at });
    goToFinding(draft, finding);
  }
  useStepKey(step);

  if (placed.length === 0) return null;
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <p>{countsOf(findings)}</p>
      <p className="text-ink-soft tabular-nums">
        {here < 0 ? "" : `第 ${here + 1} 处，共 ${placed.length} 处`}
      </p>
      <button type="button" className={STEP} aria-keyshortcuts="Shift+F8" onClick={() => step(-1)}>
        上一处
      </button>
      <button type="button" className={STEP} aria-keyshortcuts="F8" onClick={() => step(1)}>
        下一处<span className="max-sm:hidden">（F8）</span>
      </button>
    </div>
  );
}

function useStepKey(step: (way: 1 | -1) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "F8" || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector("dialog[open]")) return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    addEventListener("keydown", listener);
    return () => removeEventListener("keydown", listener);
  }, []);
}

/** 「错误 2 · 需说明 1」 */
function countsOf(findings: readonly Finding[]): string {
  return BY_GRAVITY.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [`${SEVERITIES[severity].label} ${count}`] : [];
  }).join(" · ");
}

const STEP = "text-accent min-h-6 underline";
