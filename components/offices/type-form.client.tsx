"use client";

import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary.client";
import { Field, Issues, SelectField } from "@/components/ui/field.client";
import { Notice } from "@/components/ui/notice";
import { useAsk } from "@/components/ui/use-ask";
import { useReady } from "@/components/ui/use-ready";
import type { OfficeType } from "@/lib/report/filing";
import { EffectsList, type Effects } from "./effects-list";
import { FILING_TYPES } from "./filing-types";

type Shown = Effects & { readonly digest: string };

type TypeFormProps = { readonly officeId: number; readonly type: OfficeType };

/** Another type for an office: first what it changes is shown, then it is asked again. */
export function TypeForm({ officeId, type }: TypeFormProps) {
  const { ask, busy, issues, setIssues } = useAsk();
  const [shown, setShown] = useState<Shown | null>(null);
  const router = useRouter();
  const ready = useReady();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const body = { type: String(data.get("type")), reason: String(data.get("reason")) };
    const asked = { ...body, shown: shown?.digest ?? null };
    const answer = await ask("POST", `/api/offices/${officeId}/type`, asked);
    if (answer.ok) {
      setShown(null);
      return router.refresh();
    }
    const effects = effectsIn(answer.detail);
    if (effects) setIssues([]);
    setShown(effects);
  }

  return (
    <form method="post" onSubmit={submit} onChange={() => setShown(null)} noValidate>
      <ErrorSummary issues={issues} />
      <p className="mb-4">类型决定适用哪些审核规则。已经报送和公开的报告保留当时的类型。</p>
      <Issues value={issues}>
        <SelectField key={type} name="type" label="新的类型" defaultValue={type} choices={FILING_TYPES} />
        <Field name="reason" label="变更原因" hint="如机构改革文件的名称。记入记录。" required />
      </Issues>
      {shown && (
        <div role="status" className="mb-6">
          <Notice tone="caution" title="变更类型有以下影响，请核对">
            <EffectsList effects={shown} />
          </Notice>
        </div>
      )}
      <Button type="submit" look={shown ? "danger" : "plain"} disabled={!ready || busy}>
        {shown ? "确认变更类型" : "查看影响"}
      </Button>
    </form>
  );
}

/** The effects the server tells; null where it refused for another reason. */
function effectsIn(detail: Readonly<Record<string, unknown>>): Shown | null {
  return isShown(detail["effects"]) ? detail["effects"] : null;
}

function isShown(effects: unknown): effects is Shown {
  return typeof effects === "object" && effects !== null && "ahead" in effects && "digest" in effects;
}
