"use client";

import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary.client";
import { Field, Issues, SelectField } from "@/components/ui/field.client";
import { Notice } from "@/components/ui/notice";
import { useAsk } from "@/components/ui/use-ask";
import { useReady } from "@/components/ui/use-ready";
import { FILING_TYPES } from "./filing-types";

type Named = { readonly id: number; readonly fullName: string };

type Props = { readonly office: Named; readonly others: readonly Named[] };

type Closing = { readonly id: number; readonly name: string; readonly username: string };

/** Merges, splits or abolishes: first asked, then, where accounts go with it, asked again naming them. */
export function EndForm({ office, others }: Props) {
  const { ask, busy, issues, setIssues } = useAsk();
  const [accounts, setAccounts] = useState<readonly Closing[] | null>(null);
  const router = useRouter();
  const ready = useReady();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const body = { ...ending(office, event.currentTarget), accounts: (accounts ?? []).map(({ id }) => id) };
    const answer = await ask("POST", "/api/offices/end", body);
    if (answer.ok) return router.refresh();
    const named = closingIn(answer.detail);
    if (named) setIssues([]);
    setAccounts(named);
  }

  return (
    <form method="post" onSubmit={submit} noValidate>
      <ErrorSummary issues={issues} />
      <Issues value={issues}>
        <SelectField name="ending" label="办理事项" defaultValue="merged" choices={ENDINGS} />
        <Choices name="offices" legend="一并撤并的其他单位（合并时选）" of={others} />
        <Choices name="successors" legend="承继单位" of={others} />
        <details className="mb-6">
          <summary className="font-medium">承继单位是新设的</summary>
          <div className="mt-3">
            <Field name="newFullName" label="新设单位全称" hint="应与公章一致。" />
            <Field name="newShortName" label="新设单位简称" />
            <SelectField name="newType" label="类型" defaultValue="bureau" choices={FILING_TYPES} />
            <Field name="newSlug" label="网址名" hint="小写字母、数字和连字符。" autoComplete="off" />
          </div>
        </details>
        <Field name="closedOn" label="撤并日期（存续的最后一天）" type="date" required />
      </Issues>
      {accounts && <Named accounts={accounts} />}
      <Button type="submit" look="danger" disabled={!ready || busy}>
        {accounts ? "确认停用这些账号并办理" : "办理"}
      </Button>
    </form>
  );
}

function Named({ accounts }: { readonly accounts: readonly Closing[] }) {
  return (
    <div role="status" className="mb-6">
      <Notice tone="caution" title="以下账号将一并停用，请核对">
        <ul>
          {accounts.map(({ id, name, username }) => (
            <li key={id}>
              {name}（{username}）
            </li>
          ))}
        </ul>
        <p>办理后不能撤回；已经公开的报告继续公开。</p>
      </Notice>
    </div>
  );
}

type ChoicesProps = { readonly name: string; readonly legend: string; readonly of: readonly Named[] };

function Choices({ name, legend, of }: ChoicesProps) {
  return (
    <fieldset className="mb-6">
      <legend className="font-medium">{legend}</legend>
      <div className="border-line mt-1 max-h-56 overflow-y-auto border px-3 py-2">
        {of.map(({ id, fullName }) => (
          <label key={id} className="flex min-h-8 items-center gap-2">
            <input type="checkbox" name={name} value={id} />
            {fullName}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const ENDINGS = [
  { value: "merged", label: "合并" },
  { value: "split", label: "拆分" },
  { value: "abolished", label: "撤销" },
];

/** What the form says; a new office is founded where its name is given. */
function ending(office: Named, form: HTMLFormElement) {
  const data = new FormData(form);
  const word = (name: string) => String(data.get(name) ?? "");
  const keys = (name: string) => data.getAll(name).map(Number);
  const [fullName, shortName, type, slug] = ["newFullName", "newShortName", "newType", "newSlug"].map(word);
  return {
    ending: word("ending"),
    offices: [office.id, ...keys("offices")],
    successors: keys("successors"),
    founded: fullName ? [{ fullName, shortName, type, slug }] : [],
    closedOn: word("closedOn"),
  };
}

/** The accounts the server names; null where it refused for another reason. */
function closingIn(detail: unknown): readonly Closing[] | null {
  if (typeof detail !== "object" || detail === null || !("accounts" in detail)) return null;
  return Array.isArray(detail.accounts) ? (detail.accounts as readonly Closing[]) : null;
}
