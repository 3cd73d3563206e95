import { printDate } from "@/lib/report/dates";
import type { RuleOutcome } from "@/lib/report/finding";

/** Every active rule with what became of it, folded. */
export function RuleLedger({ ledger }: { readonly ledger: readonly RuleOutcome[] }) {
  const passed = ledger.filter(({ outcome }) => outcome === "passed").length;
  return (
    <details className="border-line border-t pt-3">
      <summary className="font-medium">
        核对清单：{ledger.length} 项规则，通过 {passed} 项
      </summary>
      <table className="mt-3 w-full text-left text-sm">
        <caption className="sr-only">每项规则的核对结果</caption>
        <thead>
          <tr className="border-edge border-b">
            <th scope="col" className="py-1 pr-3">
              规则
            </th>
            <th scope="col" className="py-1 whitespace-nowrap">
              结果
            </th>
          </tr>
        </thead>
        <tbody>
          {ledger.map((entry) => (
            <LedgerRow key={entry.rule} {...entry} />
          ))}
        </tbody>
      </table>
    </details>
  );
}

function LedgerRow({ rule, title, basis, outcome, reason, by, until }: RuleOutcome) {
  const { sign, label, colour } = OUTCOMES[outcome];
  return (
    <tr className="border-line border-b align-baseline">
      <th scope="row" className="py-1.5 pr-3 font-normal">
        {title}
        <span className="text-ink-soft block text-xs">
          {rule} · {basis}
        </span>
      </th>
      <td className={`py-1.5 whitespace-nowrap ${colour}`}>
        <span aria-hidden="true">{sign} </span>
        {label}
        {reason && (
          <span className="text-ink-soft block text-xs whitespace-normal">
            {reason}
            {by && `（${by}${until ? `，到${printDate(until)}为止` : ""}）`}
          </span>
        )}
      </td>
    </tr>
  );
}

const OUTCOMES: Readonly<
  Record<RuleOutcome["outcome"], { readonly sign: string; readonly label: string; readonly colour: string }>
> = {
  passed: { sign: "✔", label: "通过", colour: "text-good" },
  found: { sign: "!", label: "有疑点", colour: "text-caution" },
  waived: { sign: "○", label: "豁免", colour: "text-caution" },
  "not-applicable": { sign: "–", label: "不适用", colour: "text-ink-soft" },
};
