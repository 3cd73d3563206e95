import { printDate } from "@/lib/report/dates";
import type { RuleOutcome } from "@/lib/report/finding";

/** Which rules do not count here, by whose word and why: who fills in the form should know. */
export function WaivedRules({ ledger }: { readonly ledger: readonly RuleOutcome[] }) {
  const waived = ledger.filter(({ outcome }) => outcome === "waived");
  if (waived.length === 0) return null;
  return (
    <ul className="mt-3" aria-label="豁免的规则">
      {waived.map(({ rule, title, reason, by, until }) => (
        <li key={rule} className="border-caution border-l-4 py-0.5 pl-3">
          <span aria-hidden="true">○ </span>豁免：{title}
          <span className="text-ink-soft block text-sm">
            {reason}（{by}
            {until && `，到${printDate(until)}为止`}）
          </span>
        </li>
      ))}
    </ul>
  );
}
