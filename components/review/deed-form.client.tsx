"use client";

import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary.client";
import { Field, Issues, TextField } from "@/components/ui/field.client";
import type { Issue } from "@/lib/report/refusal";
import { moveOf, type Deed } from "@/lib/report/workflow";
import { SlipFields, type SlipSources } from "./slip/slip-fields.client";
import { useRemarks } from "./slip/use-remarks";

type DeedFormProps = {
  readonly deed: Deed;
  /** The reader submitted it himself and must say why nobody else judges it. */
  readonly override: boolean;
  /** What a slip is written from; null where nothing is returned here. */
  readonly slip: (SlipSources & { readonly reportId: number; readonly contentSha256: string }) | null;
  readonly issues: readonly Issue[];
  readonly busy: boolean;
  readonly onSubmit: (words: Readonly<Record<string, unknown>>) => void;
  readonly onCancel: () => void;
};

/** What a deed needs before it can be done: a reason, the record of the 保密审查, or to be understood. */
export function DeedForm({ deed, override, slip, issues, busy, onSubmit, onCancel }: DeedFormProps) {
  const { remarks, change } = useRemarks(slip?.reportId ?? 0, slip?.contentSha256 ?? "");
  const { needs, label } = moveOf(deed);
  const secrecy = needs.includes("secrecy-review");
  const look = needs.includes("reason") || needs.includes("untouched") ? "danger" : "primary";
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(event.currentTarget));
    if (deed === "return") onSubmit({ ...returning(fields), remarks });
    else onSubmit(secrecy ? { secrecy: fields } : fields);
  }
  return (
    <form method="post" onSubmit={submit} noValidate>
      <ErrorSummary issues={issues.map(nearest)} />
      <Issues value={issues.map(nearest)}>
        {override && <OverrideField />}
        {secrecy && <SecrecyFields />}
        {needs.includes("reason") && <TextField name="reason" rows={6} required {...reasonOf(deed)} />}
        {deed === "return" && slip && <SlipFields sources={slip} remarks={remarks} onChange={change} />}
      </Issues>
      {needs.includes("untouched") && <WhatUndoingDoes />}
      <div className="flex gap-3">
        <Button type="submit" look={look} disabled={busy}>
          {label}
        </Button>
        <Button onClick={onCancel}>取消</Button>
      </div>
    </form>
  );
}

/** A day left out is no day. */
function returning({ dueOn, ...fields }: Readonly<Record<string, unknown>>) {
  return dueOn ? { ...fields, dueOn } : fields;
}

/** What the reason of a deed is called, and who will read it. */
function reasonOf(deed: Deed): { readonly label: string; readonly hint: string } {
  if (deed === "correct")
    return {
      label: "更正原因",
      hint: "写明哪里有误、为什么。原因随更正后的版本一并公开。更正完成以前，原来的版本继续公开。",
    };
  return {
    label: "退回原因",
    hint: "写明哪里需要改、依据是什么。原因会显示给填报单位，并留存记录。",
  };
}

/** 四眼原则: passed over only on record. */
function OverrideField() {
  return (
    <>
      <p className="text-error mb-4">
        这份报告由本人报送，一般应当由其他审核人审核。确需本人审核的，写明理由；理由记入审核意见和办理经过，以红色标明。
      </p>
      <TextField
        name="overrideReason"
        label="本人审核的理由"
        hint="不少于10字，例如：其他审核人休假，须在法定期限前办理。"
        rows={3}
        required
      />
    </>
  );
}

function WhatUndoingDoes() {
  return (
    <p className="mb-4">
      撤销后，报告回到“审核中”，可以重新退回或者审核通过；原来的审核意见保留在历史中，注明已撤销。填报单位开始修改以后，或者报告公开以后，不能再撤销。
    </p>
  );
}

/** The record of the 保密审查 without which nothing is published. */
export function SecrecyFields() {
  return (
    <>
      <p className="mb-4">
        公开前应当先完成保密审查（《政府信息公开条例》第十七条），并在此登记。公开后内容不能再改动。
      </p>
      <Field name="reviewer" label="保密审查人" required />
      <Field name="reviewedOn" label="审查日期" type="date" required />
      <TextField name="note" label="审查意见" hint="例如：不涉及国家秘密，同意公开。" rows={3} required />
    </>
  );
}

/** `secrecy.note` is about the field `note`. */
export function nearest({ at, message }: Issue): Issue {
  return { at: at?.split(".").at(-1) ?? null, message };
}
