"use client";

import { EDGES, WORDS } from "@/components/ui/severity-tones";
import type { Finding } from "@/lib/report/finding";
import { SEVERITIES } from "@/lib/report/severities";
import type { Suspicion } from "@/lib/report/suspects";
import { useDraft } from "../draft";
import { Equation } from "./equation.client";
import { ExplanationBox } from "./explanation-box.client";
import { cardId, goToFinding } from "./go-to-finding";
import { Passages } from "./passages";
import { RemedyButton } from "./remedy-button.client";
import { SuspicionNote } from "./suspicion-note.client";

type FindingCardProps = { readonly finding: Finding; readonly suspicions: readonly Suspicion[] };

/** One finding: what is wrong and where, the ways to put it right, and where it may be explained, the explanation. */
export function FindingCard({ finding, suspicions }: FindingCardProps) {
  const { severity, message, quote, basis, rule } = finding;
  return (
    <li id={cardId(finding)} className={`border-l-4 py-1 pl-3 ${EDGES[severity]}`}>
      <p>
        <strong className={WORDS[severity]}>
          <span aria-hidden="true">{SEVERITIES[severity].sign} </span>
          {SEVERITIES[severity].label}
        </strong>{" "}
        {message}
      </p>
      <Equation finding={finding} />
      <Passages finding={finding} />
      <SuspicionNote finding={finding} suspicions={suspicions} />
      {quote && <p className="bg-tint mt-1 px-2 py-1 text-sm">“{quote.text}”</p>}
      <Ways finding={finding} />
      {severity === "explainable" && <ExplanationBox finding={finding} />}
      <p className="text-ink-soft mt-1 text-xs">
        {basis} · {rule}
      </p>
    </li>
  );
}

/** The way to the place, and what is offered there; nothing happens unless it is pressed. */
function Ways({ finding }: { readonly finding: Finding }) {
  const draft = useDraft();
  const hasPlace = finding.quote ?? finding.cells[0] ?? finding.part;
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
      {hasPlace && (
        <button
          type="button"
          className="text-accent min-h-6 underline"
          onClick={() => goToFinding(draft, finding)}
        >
          {finding.quote ? "去看这段文字" : "去改"}
          <span className="sr-only">：{finding.message}</span>
        </button>
      )}
      {finding.remedies.map((remedy, at) => (
        <RemedyButton key={at} remedy={remedy} />
      ))}
    </div>
  );
}
