"use client";

import { SettingsForm } from "./settings-form.client";
import { EnforcedRules, RuleChoices, rulesOffIn } from "./rule-choices";

type RulesFormProps = { readonly seasonId: number; readonly rulesOff: readonly string[] };

/** Which rules count this year. What the database itself holds cannot be switched off. */
export function RulesForm({ seasonId, rulesOff }: RulesFormProps) {
  return (
    <SettingsForm seasonId={seasonId} submit="保存规则" read={(fields) => ({ rulesOff: rulesOffIn(fields) })}>
      <RuleChoices rulesOff={rulesOff} />
      <EnforcedRules />
    </SettingsForm>
  );
}
