import type { Explained } from "@/lib/report/content";
import type { Judgement } from "@/lib/report/finding";
import { BY_GRAVITY } from "@/lib/report/severities";
import type { Edition } from "@/lib/template/vocabulary";
import { FindingItem } from "./finding-item";
import { RuleLedger } from "./rule-ledger";

type JudgementPanelProps = {
  readonly edition: Edition;
  readonly judgement: Judgement;
  readonly explanations: readonly Explained[];
};

/** What the rules found, gravest first; then every rule with what became of it, folded. */
export function JudgementPanel({ edition, judgement, explanations }: JudgementPanelProps) {
  const { findings, ledger } = judgement;
  const answers = new Map(explanations.map(({ key, explanation }) => [key, explanation]));
  const sorted = BY_GRAVITY.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
  return (
    <div className="space-y-6">
      <h2 className="sr-only">疑点</h2>
      {sorted.length === 0 && <p className="text-good">✔ 没有疑点。</p>}
      <ul className="space-y-5">
        {sorted.map((finding) => (
          <FindingItem
            key={finding.key}
            edition={edition}
            finding={finding}
            explanation={answers.get(finding.key) ?? null}
          />
        ))}
      </ul>
      <RuleLedger ledger={ledger} />
    </div>
  );
}
