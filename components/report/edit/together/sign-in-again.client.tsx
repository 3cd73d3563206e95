"use client";

import { useEffect, useLayoutEffect, useRef, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import { Field, Issues } from "@/components/ui/field.client";
import { useAsk } from "@/components/ui/use-ask";
import { useDraft } from "../draft";
import { useLive } from "../live";

/** The session has ended: the password is asked for in place, for the same account, and saving goes on. */
export function SignInAgain() {
  const draft = useDraft();
  const ended = useLive(draft.saving, ({ kind }) => kind === "signed-out");
  const open = useLive(draft.signingIn, (now) => now);
  useEffect(() => {
    if (!ended) return draft.signingIn.set(false);
    return whenQuiet(() => draft.signingIn.set(true));
  }, [draft, ended]);
  const comeBack = useRef(() => {});
  useLayoutEffect(() => {
    if (open) comeBack.current = wayBack(document.activeElement);
  }, [open]);
  const close = () => {
    draft.signingIn.set(false);
    comeBack.current();
  };
  return (
    <Dialog open={open} title="请重新登录，继续填写" onClose={close}>
      <PasswordForm />
    </Dialog>
  );
}

function PasswordForm() {
  const draft = useDraft();
  const { username, name } = draft.report.author;
  const why = useLive(draft.saving, ({ message }) => message);
  const { ask, busy, issues } = useAsk();

  async function signIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get("password") ?? "");
    const answer = await ask<{ mustChangePassword: boolean }>("POST", "/api/session", { username, password });
    if (!answer.ok) return;
    draft.signingIn.set(false);
    draft.signedIn();
  }

  return (
    <form onSubmit={(event) => void signIn(event)} noValidate>
      <p>{why ?? "登录已超时。"}已填写的内容都在，登录后自动保存。</p>
      <p className="mt-3 mb-4">
        用户名：<span className="font-medium">{username}</span>（{name}）
      </p>
      {/* For password managers: which account the password belongs to. */}
      <input type="hidden" name="username" autoComplete="username" value={username} readOnly />
      <div role="alert" className="text-error mb-2 font-medium">
        {issues.filter(({ at }) => at !== "password").map(({ message }) => message)}
      </div>
      <Issues value={issues}>
        <Field name="password" label="密码" type="password" autoComplete="current-password" required />
      </Issues>
      <p className="flex flex-wrap gap-3">
        <Button type="submit" look="primary" disabled={busy}>
          {busy ? "正在登录" : "登录并继续"}
        </Button>
        <Button onClick={() => draft.signingIn.set(false)}>稍后登录</Button>
      </p>
    </form>
  );
}

/** A dialog gives the focus back without the caret: typing would go nowhere. */
function wayBack(field: Element | null): () => void {
  if (!(field instanceof HTMLElement)) return () => {};
  const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  const { selectionStart, selectionEnd } = isField ? field : { selectionStart: null, selectionEnd: null };
  return () => {
    field.focus();
    if (isField) field.setSelectionRange(selectionStart, selectionEnd);
  };
}

/** Asks once nobody has typed for a moment, lest figures end up in the field for the password. */
function whenQuiet(ask: () => void): () => void {
  let timer = setTimeout(ask, QUIET_MS);
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, QUIET_MS);
  };
  addEventListener("keydown", wait, true);
  return () => {
    clearTimeout(timer);
    removeEventListener("keydown", wait, true);
  };
}

const QUIET_MS = 1_200;
