import { EDGES, WORDS } from "@/components/ui/severity-tones";
import type { Finding } from "@/lib/report/finding";
import { SEVERITIES } from "@/lib/report/severities";
import type { Suspicion } from "@/lib/report/suspects";
import type { Edition } from "@/lib/template/vocabulary";
import { placeHash } from "../edit/place-address";
import { suspicionWords } from "../suspicion-words";
import { EquationLinks } from "./equation-links";

type CheckupFindingProps = {
  readonly edition: Edition;
  /** The address of the form. */
  readonly form: string;
  readonly finding: Finding;
  /** Where it is put right; null where it has no place. */
  readonly place: string | null;
  readonly suspicions: readonly Suspicion[];
  /** "" where none was written. */
  readonly explanation: string;
};

/** One finding of the check-up: what is wrong, both sides, the words meant, the ground, and the way to its place. */
export function CheckupFinding({
  edition,
  form,
  finding,
  place,
  suspicions,
  explanation,
}: CheckupFindingProps) {
  const { severity, message, quote, basis, rule } = finding;
  const narrowed = suspicionWords(edition, finding.key, suspicions);
  return (
    <li className={`break-inside-avoid border-l-4 pl-4 ${EDGES[severity]}`}>
      <p>
        <strong className={WORDS[severity]}>
          <span aria-hidden="true">{SEVERITIES[severity].sign} </span>
          {SEVERITIES[severity].label}
        </strong>{" "}
        {message}
        {place && (
          <a
            className="ml-2 inline-block min-h-6 print:hidden"
            href={form + placeHash(edition, place, quote)}
          >
            {quote ? "去看这段文字" : "去改"}
            <span className="sr-only">：{message}</span>
          </a>
        )}
      </p>
      <EquationLinks edition={edition} form={form} finding={finding} />
      {narrowed && <p>{narrowed}</p>}
      {quote && <blockquote className="bg-tint mt-1 px-3 py-1">“{quote.text}”</blockquote>}
      {explanation && (
        <p className="mt-1">
          <strong>说明：</strong>
          {explanation}
        </p>
      )}
      <p className="text-ink-soft text-sm">
        {basis} · 规则 {rule}
      </p>
    </li>
  );
}
