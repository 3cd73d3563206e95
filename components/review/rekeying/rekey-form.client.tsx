"use client";

import Link from "next/link";
import { useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary.client";
import { Field, Issues } from "@/components/ui/field.client";
import { Notice } from "@/components/ui/notice";
import { useAsk } from "@/components/ui/use-ask";
import { useReady } from "@/components/ui/use-ready";
import type { Issue } from "@/lib/report/refusal";

type RekeyFormProps = {
  readonly reportId: number;
  readonly columns: readonly { readonly cell: string; readonly label: string }[];
};

/** The totals as they stand on paper, typed blind; afterwards which columns differ and no more. */
export function RekeyForm({ reportId, columns }: RekeyFormProps) {
  const { ask, busy, issues } = useAsk();
  const [differing, setDiffering] = useState<readonly string[] | null>(null);
  const ready = useReady();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    setDiffering(null);
    const answer = await ask<{ readonly differing: readonly string[] }>(
      "POST",
      `/api/reports/${reportId}/rekey`,
      { totals: totalsIn(form, columns) },
    );
    if (!answer.ok) return;
    setDiffering(answer.data.differing);
    form.reset();
  }

  return (
    <form method="post" onSubmit={submit} noValidate autoComplete="off" className="max-w-xl">
      <ErrorSummary issues={issues.map(nearest)} />
      <div role="status" className="mb-5">
        {differing && <Outcome reportId={reportId} columns={columns} differing={differing} />}
      </div>
      <Issues value={issues.map(nearest)}>
        {columns.map(({ cell, label }) => (
          <Field key={cell} name={cell} label={label} type="number" autoComplete="off" required />
        ))}
      </Issues>
      <Button type="submit" look="primary" disabled={!ready || busy}>
        比对
      </Button>
    </form>
  );
}

function Outcome({
  reportId,
  columns,
  differing,
}: RekeyFormProps & { readonly differing: readonly string[] }) {
  if (differing.length === 0)
    return (
      <Notice tone="good" title="✔ 录入一致">
        <p>
          纸件上的总计与填报内容一致，可以由另一账号提交。之后内容再有改动的，须重新复核录入。
          <Link href={`/reports/${reportId}`}>返回报告</Link>
        </p>
      </Notice>
    );
  return (
    <Notice tone="caution" title={`△ 有 ${differing.length} 列不一致`}>
      <ul className="list-disc pl-6">
        {columns
          .filter(({ cell }) => differing.includes(cell))
          .map(({ cell, label }) => (
            <li key={cell}>{label}</li>
          ))}
      </ul>
      <p className="mt-1">请再看一次纸件后重新录入；纸件无误的，由填报人核对这几列的填报数字。</p>
    </Notice>
  );
}

/** A blank is left out, so that the answer names it. */
function totalsIn(form: HTMLFormElement, columns: RekeyFormProps["columns"]) {
  const fields = new FormData(form);
  return Object.fromEntries(
    columns.flatMap(({ cell }) => {
      const typed = String(fields.get(cell) ?? "").trim();
      return typed === "" ? [] : [[cell, Number(typed)] as const];
    }),
  );
}

/** `totals.<cell>` is about the field of the cell. */
function nearest({ at, message }: Issue): Issue {
  return { at: at?.replace(/^totals\./u, "") ?? null, message };
}
