import type { Explained } from "@/lib/report/content";
import type { RuleOutcome } from "@/lib/report/finding";

type Props = {
  /** Every rule active for the report, as judged at its last submission. */
  readonly ledger: readonly RuleOutcome[];
  readonly explanations: readonly Explained[];
};

/** 核对清单 in public: every rule with its basis and what became of it, folded. */
export function ReportLedger({ ledger, explanations }: Props) {
  if (ledger.length === 0) return null;
  const passed = ledger.filter(({ outcome }) => outcome === "passed").length;
  return (
    <details className="ledger">
      <summary>
        核对清单：{ledger.length}项规则，{passed}项通过
      </summary>
      <table>
        <caption className="hidden">报送时每项规则的核对结果</caption>
        <thead>
          <tr>
            <th scope="col">规则</th>
            <th scope="col">依据</th>
            <th scope="col">结果</th>
          </tr>
        </thead>
        <tbody>
          {ledger.map((entry) => (
            <tr key={entry.rule}>
              <th scope="row">{entry.title}</th>
              <td>{entry.basis}</td>
              <td>{wordsOf(entry, explanations)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** An explained finding says with which words; a hint that asks for none is only named. */
function wordsOf({ rule, outcome, reason }: RuleOutcome, explanations: readonly Explained[]): string {
  if (outcome === "waived") return `豁免：${reason ?? ""}`;
  if (outcome !== "found") return outcome === "passed" ? "通过" : "不适用";
  const own = explanations.filter((explained) => explained.rule === rule);
  return own.length > 0
    ? `已说明：${own.map(({ explanation }) => explanation).join("；")}`
    : "有提示，不影响公开";
}
