"use client";

import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary.client";
import { Field, Issues, TextField } from "@/components/ui/field.client";
import { useAsk } from "@/components/ui/use-ask";
import { useReady } from "@/components/ui/use-ready";
import type { Slip } from "./slip";
import { Slips } from "./slips.client";

type HandoverProps = {
  readonly account: { readonly id: number; readonly name: string; readonly office: string };
  /** Proposed for who comes. */
  readonly username: string;
  readonly address: string | null;
};

/** Closes the account of who leaves and opens that of who comes, in one act; the slip is shown once. */
export function HandoverForm({ account, username, address }: HandoverProps) {
  const [slip, setSlip] = useState<(Slip & { readonly id: number }) | null>(null);
  const { ask, busy, issues } = useAsk();
  const router = useRouter();
  const ready = useReady();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const word = (name: string) => String(data.get(name) ?? "");
    const body = Object.fromEntries(FIELDS.map((name) => [name, word(name)]));
    const answer = await ask<{ readonly id: number; readonly initialPassword: string }>(
      "POST",
      `/api/accounts/${account.id}/handover`,
      body,
    );
    if (!answer.ok) return;
    const { id, initialPassword: password } = answer.data;
    setSlip({ id, office: account.office, name: word("name"), username: word("username"), password });
  }

  if (slip)
    return <Slips slips={[slip]} address={address} onDone={() => router.push(`/accounts/${slip.id}`)} />;
  return (
    <form method="post" onSubmit={submit} noValidate>
      <ErrorSummary issues={issues} />
      <p className="mb-4">
        {account.name}的账号随即停用，接手人的账号同时建立。草稿留在单位，往来记录仍然记在{account.name}名下。
      </p>
      <Issues value={issues}>
        <Field name="name" label="接手人姓名" autoComplete="off" required />
        <Field name="username" label="接手人用户名" defaultValue={username} autoComplete="off" required />
        <Field name="email" label="接手人电子邮箱" hint="接收通知用，可以不填。" autoComplete="off" />
        <Field name="reason" label="交接原因" hint="如：调离本单位。记入记录。" required />
        <TextField name="note" label="交接说明" hint="给接手人看，可以不填：台账在哪里、哪些事情没有办完。" />
      </Issues>
      <Button type="submit" look="danger" disabled={!ready || busy}>
        停用并交接
      </Button>
    </form>
  );
}

const FIELDS = ["name", "username", "email", "reason", "note"] as const;
