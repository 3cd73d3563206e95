"use client";

import { useWatch } from "react-hook-form";
import { explainKey } from "@/lib/report/entries";
import { EXPLANATION_LENGTH, type Finding } from "@/lib/report/finding";
import { useDraft } from "../draft";
import { fieldName } from "../field-name";
import { useField } from "../use-field";

/** Where the clerk says why the figures are right although they look wrong. */
export function ExplanationBox({ finding }: { readonly finding: Finding }) {
  const key = explainKey(finding.key);
  const { ref, ...field } = useField(key);
  return (
    <div className="mt-2">
      <label htmlFor={key} className="block text-sm font-medium">
        情况属实的，请说明原因
      </label>
      <textarea
        {...field}
        ref={ref}
        id={key}
        rows={2}
        aria-describedby={`${key}-help`}
        className="border-edge mt-1 block w-full rounded-md border bg-white px-2 py-1 text-sm"
      />
      <p id={`${key}-help`} className="text-ink-soft text-xs">
        不少于{EXPLANATION_LENGTH}个字，随报告一并公开。
        <Lacking field={key} />
      </p>
    </div>
  );
}

function Lacking({ field }: { readonly field: string }) {
  const { form } = useDraft();
  const lacking = useWatch({
    control: form.control,
    name: fieldName(field),
    exact: true,
    compute: (raw: string | undefined) => Math.max(0, EXPLANATION_LENGTH - (raw ?? "").trim().length),
  });
  if (lacking === EXPLANATION_LENGTH) return null;
  return lacking > 0 ? <>还差{lacking}个字。</> : <span className="text-good font-medium">✔ 已说明</span>;
}
