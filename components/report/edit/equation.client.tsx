"use client";

import type { Finding } from "@/lib/report/finding";
import { useDraft } from "./draft";
import { equationLine, termText, type EquationLine, type Term } from "./equation-line";
import { goTo } from "./go-to";

/** 「16＋0 ≠ 15＋0，差1」, every term a way to its cell. */
export function Equation({ finding }: { readonly finding: Finding }) {
  const { edition } = useDraft();
  const line = equationLine(edition, finding);
  if (!line || line.equal) return null;
  return (
    <p className="mt-1 font-medium tabular-nums">
      <Terms terms={line.left} sum={line.leftSum} />
      <span className="text-error font-bold"> ≠ </span>
      <Terms terms={line.right} sum={line.rightSum} />
      ，差{line.difference}
    </p>
  );
}

type TermsProps = { readonly terms: readonly Term[]; readonly sum: EquationLine["leftSum"] };

function Terms({ terms, sum }: TermsProps) {
  return (
    <>
      {terms.map((term, at) => (
        <span key={at}>
          {at > 0 && "＋"}
          <TermLink term={term} />
        </span>
      ))}
      {sum !== null && `＝${sum}`}
    </>
  );
}

function TermLink({ term }: { readonly term: Term }) {
  const draft = useDraft();
  const { kind } = term;
  if (kind === "noughts" || term.cell === null) return <>{termText(term)}</>;
  const { cell, label, text } = term;
  return (
    <button
      type="button"
      title={label}
      aria-label={`${label}：${text}`}
      className="text-accent min-h-6 min-w-6 underline"
      onClick={() => goTo(draft, cell)}
    >
      {text}
    </button>
  );
}
