"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { useReady } from "@/components/ui/use-ready";
import { chosenIn, openBatch, sendFile, tooMuch, type Chosen } from "./send-files";
import { UploadInputs } from "./upload-inputs";

type Sending = { readonly done: number; readonly all: number; readonly name: string };
type Trouble = { readonly name: string; readonly sentence: string };

/** Files, a folder or a .zip, sent one after another into a batch: a new one, or one that is there. */
export function Upload({ batch }: { readonly batch: number | null }) {
  const [sending, setSending] = useState<Sending | null>(null);
  const [troubles, setTroubles] = useState<readonly Trouble[]>([]);
  const [sent, setSent] = useState<number | null>(null);
  const router = useRouter();
  const ready = useReady();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const chosen = chosenOf(form);
    const wrong = tooMuch(chosen);
    setSent(null);
    if (wrong) return setTroubles([{ name: "", sentence: wrong }]);
    const into = batch ?? (await openBatch());
    if (typeof into === "string") return setTroubles([{ name: "", sentence: into }]);
    const failed = await sendAll(into, chosen);
    form.reset();
    setTroubles(failed);
    setSending(null);
    if (failed.length > 0) setSent(into);
    else if (batch === null) router.push(`/archive/${into}`);
    router.refresh();
  }

  /** One that is not taken does not stop the others. */
  async function sendAll(into: number, chosen: readonly Chosen[]): Promise<readonly Trouble[]> {
    const failed: Trouble[] = [];
    setTroubles([]);
    for (const [done, one] of chosen.entries()) {
      setSending({ done, all: chosen.length, name: one.name });
      const sentence = await sendFile(into, one);
      if (sentence !== null) failed.push({ name: one.name, sentence });
    }
    return failed;
  }

  return (
    <form onSubmit={submit} noValidate>
      <UploadInputs disabled={sending !== null} />
      <Button type="submit" look="primary" disabled={!ready || sending !== null}>
        {batch === null ? "上传并识别" : "添加到这一批"}
      </Button>
      <Progress sending={sending} />
      <Troubles troubles={troubles} batch={batch === null ? sent : null} />
    </form>
  );
}

function chosenOf(form: HTMLFormElement): readonly Chosen[] {
  return [...form.elements].flatMap((control) =>
    control instanceof HTMLInputElement && control.type === "file" ? chosenIn(control.files) : [],
  );
}

function Progress({ sending }: { readonly sending: Sending | null }) {
  return (
    <div role="status" className="mt-3">
      {sending && (
        <>
          <p className="break-all">
            正在上传第 {sending.done + 1} 个，共 {sending.all} 个：{sending.name}
          </p>
          <progress
            aria-label="上传进度"
            className="w-full"
            max={sending.all}
            // A single file gives nothing to count by.
            {...(sending.all > 1 && { value: sending.done })}
          />
          <p className="text-ink-soft text-sm">上传期间请不要关闭本页；已经传到的文件不会丢失。</p>
        </>
      )}
    </div>
  );
}

type TroublesProps = { readonly troubles: readonly Trouble[]; readonly batch: number | null };

function Troubles({ troubles, batch }: TroublesProps) {
  return (
    <div role="alert" className="mt-3">
      {troubles.length > 0 && (
        <div className="border-error bg-error-tint border-l-4 px-3 py-2">
          <ul>
            {troubles.map(({ name, sentence }) => (
              <li key={`${name} ${sentence}`} className="break-all">
                <span aria-hidden="true">✖ </span>
                {name && `${name}：`}
                {sentence}
              </li>
            ))}
          </ul>
          {batch !== null && (
            <p className="mt-1">
              <Link href={`/archive/${batch}`}>查看这一批已经接收的文件</Link>
            </p>
          )}
        </div>
      )}
    </div>
  );
}
