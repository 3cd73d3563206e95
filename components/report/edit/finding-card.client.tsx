"use client";

import { EDGES, WORDS } from "@/components/ui/severity-tones";
import type { Finding } from "@/lib/report/finding";
import { SEVERITIES } from "@/lib/report/severities";
import { useDraft } from "./draft";
import { Equation } from "./equation.client";
import { ExplanationBox } from "./explanation-box.client";
import { goTo } from "./go-to";
import { Passages } from "./passages";

/** One finding: what is wrong, the way to it, and where it may be explained, the explanation. */
export function FindingCard({ finding }: { readonly finding: Finding }) {
  const draft = useDraft();
  const { severity, message, quote, basis, rule } = finding;
  const place = finding.cells[0] ?? finding.part;
  return (
    <li className={`border-l-4 py-1 pl-3 ${EDGES[severity]}`}>
      <p>
        <strong className={WORDS[severity]}>
          <span aria-hidden="true">{SEVERITIES[severity].sign} </span>
          {SEVERITIES[severity].label}
        </strong>{" "}
        {message}
      </p>
      <Equation finding={finding} />
      <Passages finding={finding} />
      {quote && <p className="bg-tint mt-1 px-2 py-1 text-sm">“{quote.text}”</p>}
      {place && (
        <button
          type="button"
          className="text-accent mt-1 min-h-6 underline"
          onClick={() => goTo(draft, quote?.part ?? place, quote)}
        >
          {quote ? "去看这段文字" : "去改"}
          <span className="sr-only">：{message}</span>
        </button>
      )}
      {severity === "explainable" && <ExplanationBox finding={finding} />}
      <p className="text-ink-soft mt-1 text-xs">
        {basis} · {rule}
      </p>
    </li>
  );
}
