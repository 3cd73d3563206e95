"use client";

import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary.client";
import { useReady } from "@/components/ui/use-ready";
import { EnforcedRules, RuleChoices, rulesOffIn } from "./rule-choices";
import { RuleEffects } from "./rule-effects";
import { usePreview } from "./use-preview";
import { useSettings } from "./use-settings";

type RulesFormProps = { readonly seasonId: number; readonly rulesOff: readonly string[] };

/**
 * Which rules count this year: chosen, looked at in their effect on every report, then saved. What the
 * database itself holds cannot be switched off.
 */
export function RulesForm({ seasonId, rulesOff }: RulesFormProps) {
  const { preview, issues, show, forget } = usePreview(seasonId);
  const { save, busy, saved, issues: refused } = useSettings(seasonId);
  const ready = useReady();

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void show(rulesOffIn(new FormData(event.currentTarget)));
  }

  async function confirm() {
    if (preview && (await save({ rulesOff: preview.rulesOff }))) forget();
  }

  return (
    <form method="post" onSubmit={onSubmit} onChange={forget} noValidate>
      <ErrorSummary issues={issues.length > 0 ? issues : refused} />
      <p className="mb-3">勾选的规则生效。改动以后先预览影响，再保存。</p>
      <RuleChoices rulesOff={rulesOff} />
      <EnforcedRules />
      {preview && <RuleEffects preview={preview} />}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {preview && !preview.busy ? (
          <Button look="primary" disabled={busy} onClick={() => void confirm()}>
            确认并保存规则
          </Button>
        ) : (
          <Button type="submit" look="primary" disabled={!ready || preview !== null}>
            {preview ? "正在核对" : "预览影响"}
          </Button>
        )}
        <p role="status" className="text-good font-medium">
          {saved && !preview && "✔ 已保存"}
        </p>
      </div>
    </form>
  );
}
