"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from "react";
import { Button } from "./button";
import { ErrorSummary } from "./error-summary.client";
import { Issues } from "./field.client";
import { useAsk } from "./use-ask";
import { useReady } from "./use-ready";

type AskFormProps = {
  /** The door the fields go to, as JSON by their names. */
  readonly door: string;
  readonly submit: string;
  /** Where to go afterwards; absent: stay, empty the form and show what is new. */
  readonly then?: string;
  /** A word of the answer that is shown once, with its caption. */
  readonly reveal?: { readonly key: string; readonly caption: string };
  readonly children: ReactNode;
};

/** A form over one JSON door: sends its fields, shows what is wrong, leads on. */
export function AskForm({ door, submit, then, reveal, children }: AskFormProps) {
  const { ask, busy, issues } = useAsk();
  const [shown, setShown] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const ready = useReady();

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setShown(null);
    const answer = await ask<Readonly<Record<string, unknown>>>("POST", door, bodyOf(event.currentTarget));
    if (!answer.ok) return;
    if (then) return router.push(then);
    if (reveal) setShown(String(answer.data[reveal.key]));
    form.current?.reset();
    router.refresh();
  }

  return (
    <form ref={form} method="post" onSubmit={onSubmit} noValidate>
      <ErrorSummary issues={issues} />
      {reveal && shown && <Revealed caption={reveal.caption} word={shown} />}
      <Issues value={issues}>{children}</Issues>
      <Button type="submit" look="primary" disabled={!ready || busy}>
        {submit}
      </Button>
    </form>
  );
}

/** The fields by name; numbers where the field says so, so that the door gets what it asks for. */
function bodyOf(form: HTMLFormElement): Readonly<Record<string, string | number | null>> {
  const body: Record<string, string | number | null> = {};
  for (const control of form.elements) {
    if (!isControl(control)) continue;
    const numeric = control.type === "number" || control.dataset["numeric"] !== undefined;
    body[control.name] = numeric ? numberOf(control.value) : control.value;
  }
  return body;
}

function isControl(element: Element) {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  );
}

/** A blank is null, never 0. */
function numberOf(text: string): number | null {
  return text.trim() === "" ? null : Number(text);
}

function Revealed({ caption, word }: { readonly caption: string; readonly word: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} role="status" tabIndex={-1} className="border-good bg-good-tint mb-6 border-l-4 px-4 py-3">
      <p>{caption}</p>
      <p className="mt-1 font-mono text-xl font-bold select-all">{word}</p>
    </div>
  );
}
