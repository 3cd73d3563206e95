"use client";

import { useState, type KeyboardEvent } from "react";
import type { Finding } from "@/lib/report/finding";
import { useDraft } from "../draft";
import { equationLine, termText, type EquationLine, type Figure, type Term } from "./equation-line";
import { goTo } from "../go-to";

/** 「16＋0 ≠ 15＋0，差1」, every term a way to its cell; the term looked at says what it is. */
export function Equation({ finding }: { readonly finding: Finding }) {
  const { edition } = useDraft();
  const [told, tell] = useState<Figure | null>(null);
  const line = equationLine(edition, finding);
  if (!line || line.equal) return null;
  return (
    <div className="relative mt-1">
      <p className="font-medium tabular-nums">
        <Terms terms={line.left} sum={line.leftSum} tell={tell} />
        <span className="text-error font-bold"> ≠ </span>
        <Terms terms={line.right} sum={line.rightSum} tell={tell} />
        ，差{line.difference}
      </p>
      {told && (
        <p aria-hidden="true" className={LABEL}>
          {told.label}：{told.text}
        </p>
      )}
    </div>
  );
}

type Tell = (figure: Figure | null) => void;

type TermsProps = {
  readonly terms: readonly Term[];
  readonly sum: EquationLine["leftSum"];
  readonly tell: Tell;
};

function Terms({ terms, sum, tell }: TermsProps) {
  return (
    <>
      {terms.map((term, at) => (
        <span key={at}>
          {at > 0 && "＋"}
          {term.kind === "figure" ? (
            <FigureLink figure={term} tell={tell} />
          ) : (
            <Noughts term={term} tell={tell} />
          )}
        </span>
      ))}
      {sum !== null && `＝${sum}`}
    </>
  );
}

/** 「其余18项为0」: counted, and opened by whoever does not believe it. */
function Noughts({ term, tell }: { readonly term: Exclude<Term, Figure>; readonly tell: Tell }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-expanded={open}
        className="text-accent min-h-6 underline decoration-dotted"
        onClick={() => setOpen(!open)}
      >
        {termText(term)}
      </button>
      {open && (
        <span>
          （
          {term.figures.map((figure, at) => (
            <span key={at}>
              {at > 0 && "＋"}
              <FigureLink figure={figure} tell={tell} />
            </span>
          ))}
          ）
        </span>
      )}
    </>
  );
}

function FigureLink({ figure, tell }: { readonly figure: Figure; readonly tell: Tell }) {
  const draft = useDraft();
  const { cell, label, text } = figure;
  const name = `${label}：${text}`;
  const onKeyDown = (event: KeyboardEvent) => event.key === "Escape" && tell(null);
  if (cell === null) return <span title={name}>{text}</span>;
  return (
    <button
      type="button"
      aria-label={name}
      className="text-accent min-h-6 min-w-6 underline"
      onClick={() => goTo(draft, cell)}
      onFocus={() => tell(figure)}
      onBlur={() => tell(null)}
      onMouseEnter={() => tell(figure)}
      onMouseLeave={() => tell(null)}
      onKeyDown={onKeyDown}
    >
      {text}
    </button>
  );
}

/** Laid over what follows, so that nothing moves under the pointer. */
const LABEL =
  "bg-ink pointer-events-none absolute inset-x-0 top-full z-2 rounded-sm px-2 py-1 text-xs text-white";
