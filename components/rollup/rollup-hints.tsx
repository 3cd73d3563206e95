import { JudgementPanel } from "@/components/review/judgement-panel";
import type { Judgement } from "@/lib/report/finding";
import type { Overlap } from "@/lib/report/rollup/overlaps";
import { SEVERITIES } from "@/lib/report/severities";
import type { Edition } from "@/lib/template/vocabulary";
import Link from "next/link";
import { addressOf, type Shown } from "./address";

type RollupHintsProps = {
  readonly edition: Edition;
  readonly overlaps: readonly Overlap[];
  readonly judgement: Judgement;
  readonly shown: Shown;
};

/** What may have been counted twice, and what the rules on figures say of the sums. */
export function RollupHints({ edition, overlaps, judgement, shown }: RollupHintsProps) {
  return (
    <section aria-labelledby="hints" className="border-line mt-8 border-t pt-6">
      <h2 id="hints" className="mb-3 text-lg font-bold">
        汇总核对
      </h2>
      {overlaps.length > 0 && (
        <ul className="mb-5 space-y-3">
          {overlaps.map(({ rule, cell, message }) => (
            <li key={`${rule} ${cell}`} className="border-caution border-l-4 py-1 pl-4">
              <p>
                <strong className="text-caution">
                  <span aria-hidden="true">{SEVERITIES.warning.sign} </span>可能重复计入
                </strong>{" "}
                {message}
              </p>
              <p className="text-sm">
                <Link href={addressOf({ ...shown, cell, office: null })} prefetch={false}>
                  查看这一格的各单位数
                </Link>
                <span className="text-ink-soft"> · 规则 {rule}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
      <JudgementPanel edition={edition} judgement={judgement} explanations={[]} />
    </section>
  );
}
