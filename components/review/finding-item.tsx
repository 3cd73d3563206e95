import { EDGES, WORDS } from "@/components/ui/severity-tones";
import type { Finding, Side } from "@/lib/report/finding";
import { SEVERITIES } from "@/lib/report/severities";
import type { Edition } from "@/lib/template/vocabulary";
import { printGap, printSide } from "./print-side";

type FindingItemProps = {
  readonly edition: Edition;
  readonly finding: Finding;
  /** Written by the clerk; null where nothing was. */
  readonly explanation: string | null;
};

/** One finding as the reviewer reads it: what, both sides with the figures, the words meant, the answer given. */
export function FindingItem({ edition, finding, explanation }: FindingItemProps) {
  const { severity, message, sides, quote, basis, rule } = finding;
  return (
    <li
      data-finding={finding.key}
      tabIndex={-1}
      className={`scroll-my-40 border-l-4 py-1 pr-2 pl-4 ${EDGES[severity]}`}
    >
      <p>
        <strong className={WORDS[severity]}>
          <span aria-hidden="true">{SEVERITIES[severity].sign} </span>
          {SEVERITIES[severity].label}
        </strong>{" "}
        {message}
      </p>
      {sides && <Equation edition={edition} {...sides} />}
      {quote && <blockquote className="bg-tint mt-1 px-3 py-1">“{quote.text}”</blockquote>}
      {explanation && (
        <p className="mt-1">
          <strong>填报单位说明：</strong>
          {explanation}
        </p>
      )}
      <p className="text-ink-soft mt-1 text-sm">
        {basis} · 规则 {rule}
      </p>
    </li>
  );
}

type EquationProps = { readonly edition: Edition; readonly left: Side; readonly right: Side };

/** 「16 + 0 ≠ 15 + 0，差 1」 */
function Equation({ edition, left, right }: EquationProps) {
  if (left.sum === right.sum) return null;
  return (
    <p className="mt-1 font-medium tabular-nums">
      {printSide(edition, left)} <span className="text-error">≠</span> {printSide(edition, right)}，差{" "}
      {printGap(edition, left, right)}
    </p>
  );
}
