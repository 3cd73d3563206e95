"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { send } from "@/components/ui/ask-server";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import { useReady } from "@/components/ui/use-ready";
import { EFFECT } from "./effect";

/** A file and the place it is entered at, as the screen says. */
export type Enterable = {
  readonly id: number;
  readonly name: string;
  readonly officeId: number;
  readonly year: number;
};

/** Enters all that can be, one after another: a bad one does not stop the others. */
export function KeepAll({ items }: { readonly items: readonly Enterable[] }) {
  const [asked, setAsked] = useState(false);
  const [at, setAt] = useState<{ readonly done: number; readonly all: number } | null>(null);
  const [failed, setFailed] = useState<readonly string[]>([]);
  const router = useRouter();
  const ready = useReady();

  async function keepAll() {
    setAsked(false);
    const sentences: string[] = [];
    for (const [done, { id, name, officeId, year }] of items.entries()) {
      setAt({ done, all: items.length });
      const answer = await send("POST", `/api/archive/items/${id}/keep`, { officeId, year });
      if (!answer.ok) sentences.push(`${name}：${answer.issues.map(({ message }) => message).join("；")}`);
    }
    setAt(null);
    setFailed(sentences);
    router.refresh();
  }

  return (
    <div>
      {items.length > 0 && (
        <Button look="primary" disabled={!ready || at !== null} onClick={() => setAsked(true)}>
          全部入库（{items.length} 份）
        </Button>
      )}
      <div role="status">
        {at && (
          <>
            <p>
              正在入库第 {at.done + 1} 份，共 {at.all} 份
            </p>
            <progress aria-label="入库进度" className="w-full max-w-xl" max={at.all} value={at.done} />
          </>
        )}
      </div>
      <Failures sentences={failed} />
      <Dialog open={asked} title={`将 ${items.length} 份往年报告入库`} onClose={() => setAsked(false)}>
        <p className="mb-4">{EFFECT}</p>
        <div className="flex flex-wrap gap-3">
          <Button look="primary" onClick={keepAll}>
            确认入库
          </Button>
          <Button onClick={() => setAsked(false)}>取消</Button>
        </div>
      </Dialog>
    </div>
  );
}

function Failures({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <div role="alert">
      {sentences.length > 0 && (
        <ul className="border-error bg-error-tint mt-3 border-l-4 px-3 py-2">
          {sentences.map((sentence) => (
            <li key={sentence} className="break-all">
              <span aria-hidden="true">✖ </span>
              {sentence}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
