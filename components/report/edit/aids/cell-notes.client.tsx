"use client";

import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { printMoment } from "@/lib/report/dates";
import { flagKey, noteKey } from "@/lib/report/entries";
import type { CellId } from "@/lib/template/vocabulary";
import { useDraft, type Draft } from "../draft";
import { useLive } from "../live";
import { useEntry } from "../use-entry";
import { useField } from "../use-field";

/** 备注 and 待核 of the focused figure: for the desk alone, never published. */
export function CellNotes({ cell }: { readonly cell: CellId }) {
  const draft = useDraft();
  const open = useLive(draft.tools.noting, (noting) => noting);
  const note = useEntry(noteKey(cell));
  const flagged = useEntry(flagKey(cell)) === "1";
  return (
    <div className="flex min-w-0 flex-wrap items-start gap-x-3 gap-y-1 text-sm">
      <button type="button" className={LINK} onClick={() => toggleFlag(draft, cell)}>
        {flagged ? "⚑ 取消待核" : "标为待核"}
      </button>
      {flagged && <Signed field={flagKey(cell)} />}
      <button
        type="button"
        aria-expanded={open}
        className={LINK}
        onClick={() => draft.tools.noting.set(!open)}
      >
        {open ? "收起备注" : note.trim() === "" ? "写备注" : "改备注"}
      </button>
      <a
        href={`/reports/${draft.report.id}/history?at=${encodeURIComponent(cell)}`}
        target="_blank"
        rel="noopener"
        className={LINK}
      >
        修改经过<span className="sr-only">（新窗口打开）</span>
      </a>
      {!open && note.trim() !== "" && (
        <p className="line-clamp-2 min-w-0 flex-1 wrap-anywhere">
          备注：{note} <Signed field={noteKey(cell)} />
        </p>
      )}
      {open && <NoteBox key={cell} cell={cell} />}
    </div>
  );
}

/** Marks a figure for a second look, or takes the mark away. */
export function toggleFlag(draft: Draft, cell: CellId): void {
  draft.put(flagKey(cell), draft.read(flagKey(cell)) === "1" ? "" : "1", "typed");
}

function NoteBox({ cell }: { readonly cell: CellId }) {
  const draft = useDraft();
  const key = noteKey(cell);
  const { ref, ...field } = useField(key);
  useEffect(() => document.getElementById(key)?.focus(), [key]);
  function close() {
    draft.tools.noting.set(false);
    document.getElementById(cell)?.focus();
  }
  return (
    <div className="w-full min-w-64 sm:w-160">
      <label htmlFor={key} className="block font-medium">
        备注（只在填报时可见，不公开）
      </label>
      <textarea
        {...field}
        ref={ref}
        id={key}
        rows={2}
        className="border-edge mt-1 block w-full rounded-md border bg-white px-2 py-1"
        onKeyDown={(event) => event.key === "Escape" && close()}
      />
      <div className="mt-1 flex items-center gap-3">
        <Button className="min-h-8 px-3 py-0.5 text-sm" onClick={close}>
          回到这一格
        </Button>
        <Signed field={key} />
      </div>
    </div>
  );
}

/** 「张三 2026年1月12日 09:31」: who wrote an entry last. */
function Signed({ field }: { readonly field: string }) {
  const { tools } = useDraft();
  const signature = useLive(tools.signed, (signed) => signed.get(field));
  if (!signature) return null;
  return (
    <span className="text-ink-soft">
      {signature.by} {printMoment(signature.at)}
    </span>
  );
}

const LINK = "text-accent min-h-6 underline";
