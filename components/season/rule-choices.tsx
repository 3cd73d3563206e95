import { WORDS } from "@/components/ui/severity-tones";
import { RULES } from "@/lib/report/rule-list";
import { BY_GRAVITY, SEVERITIES } from "@/lib/report/severities";
import { ENFORCED_RULES, WAIVABLE_RULES } from "@/lib/report/waivers";

/** Every rule that can be switched off, ticked where it counts, the gravest first. */
export function RuleChoices({ rulesOff }: { readonly rulesOff: readonly string[] }) {
  const chosen = BY_GRAVITY.map((severity) => ({
    severity,
    rules: WAIVABLE_RULES.filter((rule) => rule.severity === severity),
  }));
  return chosen.map(({ severity, rules }) => (
    <fieldset key={severity} className="mb-5">
      <legend className={`mb-1 font-medium ${WORDS[severity]}`}>
        <span aria-hidden="true">{SEVERITIES[severity].sign} </span>
        {SEVERITIES[severity].label}（{rules.length}）
      </legend>
      <div className="gap-x-8 sm:columns-2">
        {rules.map(({ id, title }) => (
          <label key={id} className="flex min-h-8 break-inside-avoid items-baseline gap-2 py-1">
            <input
              type="checkbox"
              name={COUNTS}
              value={id}
              defaultChecked={!rulesOff.includes(id)}
              className="translate-y-0.5"
            />
            <span>
              {title} <span className="text-ink-soft text-sm">{id}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  ));
}

/** The rules the choices leave unticked. */
export function rulesOffIn(fields: FormData): readonly string[] {
  const on = fields.getAll(COUNTS);
  return WAIVABLE_RULES.map(({ id }) => id).filter((id) => !on.includes(id));
}

/** What is not to choose, and why. */
export function EnforcedRules() {
  const enforced = RULES.filter(({ id }) => ENFORCED_RULES.includes(id));
  return (
    <details className="mb-5">
      <summary className="min-h-8 w-fit font-medium">
        不能停用的规则（{enforced.length}）：由数据库保证的勾稽关系
      </summary>
      <p className="mt-2">
        各表勾稽关系和必填的数字由数据库强制执行，不平衡的报告无论如何不能提交，因此不能停用。
      </p>
      <ul className="mt-1 list-disc pl-6">
        {enforced.map(({ id, title }) => (
          <li key={id}>
            {title} <span className="text-ink-soft text-sm">{id}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

const COUNTS = "counts";
