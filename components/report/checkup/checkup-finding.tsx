import { EDGES, WORDS } from "@/components/ui/severity-tones";
import { nameOf } from "@/lib/report/amounts";
import type { Finding } from "@/lib/report/finding";
import { SEVERITIES } from "@/lib/report/severities";
import type { Suspect, Suspicion } from "@/lib/report/suspects";
import type { Edition } from "@/lib/template/vocabulary";
import { placeHash } from "../edit/place-address";
import { suspectWords, suspicionWords } from "../suspicion-words";
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
      <Likeliest edition={edition} form={form} suspects={suspectsOf(finding, suspicions)} />
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

type LikeliestProps = Pick<CheckupFindingProps, "edition" | "form"> & {
  readonly suspects: readonly Suspect[];
};

/** Where to look first if one figure alone is wrong; of more there is no room on one page. */
function Likeliest({ edition, form, suspects }: LikeliestProps) {
  if (suspects.length < 2) return null;
  return (
    <p>
      如果只错一格，先核对：
      {suspects.slice(0, 3).map((suspect, at) => (
        <span key={suspect.cell}>
          {at > 0 && "；"}
          <a href={form + placeHash(edition, suspect.cell)}>{nameOf(edition, suspect.cell)}</a>（
          {suspectWords(edition, suspect)}）
        </span>
      ))}
      。
    </p>
  );
}

function suspectsOf({ key }: Finding, suspicions: readonly Suspicion[]): readonly Suspect[] {
  return suspicions.find(({ equations }) => equations.includes(key))?.suspects ?? [];
}
