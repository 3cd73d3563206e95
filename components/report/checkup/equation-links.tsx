import type { Finding } from "@/lib/report/finding";
import type { Edition } from "@/lib/template/vocabulary";
import { equationLine, termText, type Term } from "../edit/findings/equation-line";
import { placeHash } from "../edit/place-address";

type EquationLinksProps = { readonly edition: Edition; readonly form: string; readonly finding: Finding };

/** 「16＋0 ≠ 15＋0，差1」, every term a link to its cell in the form. */
export function EquationLinks({ edition, form, finding }: EquationLinksProps) {
  const line = equationLine(edition, finding);
  if (!line || line.equal) return null;
  const side = (terms: readonly Term[], sum: string | null) => (
    <>
      {terms.map((term, at) => (
        <span key={at}>
          {at > 0 && "＋"}
          <TermLink term={term} address={(cell) => form + placeHash(edition, cell)} />
        </span>
      ))}
      {sum !== null && `＝${sum}`}
    </>
  );
  return (
    <p className="mt-1 font-medium tabular-nums">
      {side(line.left, line.leftSum)}
      <span className="text-error font-bold"> ≠ </span>
      {side(line.right, line.rightSum)}，差{line.difference}
    </p>
  );
}

function TermLink({ term, address }: { readonly term: Term; readonly address: (cell: string) => string }) {
  if (term.kind === "noughts" || term.cell === null) return <>{termText(term)}</>;
  const name = `${term.label}：${term.text}`;
  return (
    <a
      className="inline-block min-h-6 min-w-6 text-center"
      href={address(term.cell)}
      title={name}
      aria-label={name}
    >
      {term.text}
    </a>
  );
}
