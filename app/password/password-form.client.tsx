"use client";

import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary.client";
import { Field, Issues } from "@/components/ui/field.client";
import { useAsk } from "@/components/ui/use-ask";
import { useReady } from "@/components/ui/use-ready";

/** Changes the password; the new one is typed twice, because nobody can read it back. */
export function PasswordForm() {
  const { ask, busy, issues, setIssues } = useAsk();
  const ready = useReady();

  async function change(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { current, next, again } = Object.fromEntries(new FormData(event.currentTarget));
    if (next !== again) return setIssues([{ at: "again", message: "两次输入的新密码不一致，请重新输入。" }]);
    const answer = await ask("POST", "/api/password", { current, next });
    if (answer.ok) window.location.assign("/desk");
  }

  return (
    <form method="post" onSubmit={change} noValidate>
      <ErrorSummary issues={issues} />
      <Issues value={issues}>
        <Field name="current" label="现在的密码" type="password" autoComplete="current-password" required />
        <Field
          name="next"
          label="新密码"
          hint="越长越安全，可以用一句自己记得住的话。"
          type="password"
          autoComplete="new-password"
          required
        />
        <Field name="again" label="再次输入新密码" type="password" autoComplete="new-password" required />
      </Issues>
      <Button type="submit" look="primary" disabled={!ready || busy}>
        修改密码
      </Button>
    </form>
  );
}
