"use client";

import { memo, useDeferredValue, useMemo } from "react";
import { WaivedRules } from "@/components/review/waivers/waived-rules";
import type { Finding } from "@/lib/report/finding";
import { BY_GRAVITY } from "@/lib/report/severities";
import { suspicionsOf } from "@/lib/report/suspects";
import { CheckupLink } from "./checkup-link.client";
import type { Judged } from "../draft";
import { useDraft } from "../draft";
import { FindingCard } from "./finding-card.client";
import { FindingSteps } from "./finding-steps.client";
import { goTo } from "../go-to";
import { useLive } from "../live";
import { isMerelyEmpty, missingBySection, standingSentence } from "./standing";

/** 体检: what is missing, what is wrong, what passed, of what stands in the form now. */
export function CheckPanel() {
  const draft = useDraft();
  // The panel is long: whoever goes on typing does not wait until it is drawn.
  const judged = useDeferredValue(useLive(draft.judged, (now) => now));
  return <Panel judged={judged} />;
}

const Panel = memo(function Panel({ judged }: { readonly judged: Judged }) {
  const { edition, report } = useDraft();
  const findings = listed(judged);
  const suspicions = useMemo(
    () => suspicionsOf(edition, judged.filing, report.previous),
    [edition, judged, report],
  );
  return (
    <section aria-labelledby="check" className="p-1">
      <h2 id="check" tabIndex={-1} className="scroll-mt-24 text-lg font-bold">
        体检
      </h2>
      <p role="status" className="mt-1">
        {standingSentence(judged.standing)}
      </p>
      <FindingSteps findings={findings} filing={judged.filing} />
      <Missing judged={judged} />
      {findings.length > 0 && (
        <ul className="mt-3 grid gap-4">
          {findings.map((finding) => (
            <FindingCard key={finding.key} finding={finding} suspicions={suspicions} />
          ))}
        </ul>
      )}
      <WaivedRules ledger={judged.judgement.ledger} />
      <Passed judged={judged} />
      <p className="mt-4 text-sm">
        <CheckupLink />
        <span className="text-ink-soft ml-2">一页列出全部结果，可以打印。</span>
      </p>
    </section>
  );
});

/** Empty places by section: a count and the way to the first, instead of a message a cell. */
function Missing({ judged: { standing } }: { readonly judged: Judged }) {
  const draft = useDraft();
  const groups = missingBySection(draft.edition, standing);
  if (groups.length === 0) return null;
  return (
    <ul className="mt-2">
      {groups.map(({ section, first, count }) => (
        <li key={section.id}>
          <button
            type="button"
            className="text-accent min-h-6 text-left underline"
            onClick={() => goTo(draft, first)}
          >
            第{section.numeral}部分还差 {count} {section.table ? "格" : "段"}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Passed({ judged: { judgement } }: { readonly judged: Judged }) {
  const passed = judgement.ledger.filter(({ outcome }) => outcome === "passed");
  if (passed.length === 0) return null;
  return (
    <details className="mt-4">
      <summary className="text-good min-h-6 w-fit">✔ 通过 {passed.length} 项</summary>
      <ul className="mt-1 text-sm">
        {passed.map(({ rule, title }) => (
          <li key={rule} className="py-0.5">
            {title} <span className="text-ink-soft">{rule}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Gravest first. Empty places are counted above, unless their absence can be explained. */
function listed({ filing, judgement }: Judged): readonly Finding[] {
  return judgement.findings
    .filter((finding) => finding.severity === "explainable" || !isMerelyEmpty(filing, finding))
    .toSorted((a, b) => BY_GRAVITY.indexOf(a.severity) - BY_GRAVITY.indexOf(b.severity));
}
