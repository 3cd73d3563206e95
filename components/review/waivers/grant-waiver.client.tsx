"use client";

import { AskForm } from "@/components/ui/ask-form.client";
import { Field, SelectField, TextField } from "@/components/ui/field.client";
import { EXPLANATION_LENGTH, type Severity } from "@/lib/report/finding";
import { printDate } from "@/lib/report/dates";
import { SEVERITIES } from "@/lib/report/severities";

export type WaivableRule = {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly found: boolean;
};

type GrantWaiverProps = {
  readonly reportId: number;
  /** Days, 2026-01-31. */
  readonly today: string;
  readonly latest: string;
  /** What can be waived; `found`: with a finding in what was submitted last. */
  readonly rules: readonly WaivableRule[];
};

/** Lets one rule not count for the report: which, why, and until when. */
export function GrantWaiver({ reportId, today, latest, rules }: GrantWaiverProps) {
  return (
    <details className="mt-3 max-w-xl">
      <summary className="min-h-6 w-fit font-medium">豁免一项规则</summary>
      <p className="my-3">
        规则不适合这份报告的实际情况时，可以豁免。豁免只对这一份报告有效，到期自动失效，不延续到下一年度；理由写入核对清单，随报告公开。各表勾稽关系和必填的数字由数据库强制执行，不在可以豁免之列。
      </p>
      <AskForm door={`/api/reports/${reportId}/waive`} submit="豁免">
        <SelectField name="rule" label="规则" choices={choices(rules)} />
        <TextField
          name="grounds"
          label="豁免理由"
          hint={`不少于${EXPLANATION_LENGTH}字，写明实际情况和依据。`}
          rows={3}
          required
        />
        <Field
          name="expiresOn"
          label="最后一天"
          hint={`最迟到${printDate(latest)}。`}
          type="date"
          defaultValue={latest < today ? "" : latest}
          required
        />
      </AskForm>
    </details>
  );
}

/** What was found first: it is what somebody comes here for. */
function choices(rules: readonly WaivableRule[]) {
  return [...rules.filter(({ found }) => found), ...rules.filter(({ found }) => !found)].map(
    ({ id, title, severity, found }) => ({
      value: id,
      label: `${found ? "〔有疑点〕" : ""}${SEVERITIES[severity].label}：${title}`,
    }),
  );
}
