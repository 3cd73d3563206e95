"use client";

import { useState } from "react";
import { registerForm } from "@/lib/report/register-form";
import type { Cell } from "@/lib/template/walk";
import { shortName } from "../sheet/cell-help";
import { useDraft } from "../draft";
import { useLive } from "../live";
import { RegisterLines } from "./register-lines.client";

/** At a figure of 表三: how many lines of the register stand behind it, and the way to them. */
export function RegisterMark({ cell }: { readonly cell: Cell }) {
  const draft = useDraft();
  const counted = useLive(draft.register, (figures) => figures && (figures[cell.id] ?? 0));
  const value = useLive(draft.judged, ({ filing }) => filing.values[cell.id] ?? null);
  const [open, setOpen] = useState(false);
  if (counted === null || cell.table !== registerForm(draft.edition).table) return null;
  const words = wordsOf(counted, value);
  const name = shortName(cell);
  return (
    <div className="text-sm">
      {counted === 0 ? (
        <span className="text-ink-soft">{words}</span>
      ) : (
        <button
          type="button"
          aria-label={`${words}，查看：${name}`}
          className="text-accent min-h-6 underline"
          onClick={() => setOpen(true)}
        >
          {words}
        </button>
      )}
      <RegisterLines open={open} cell={cell.id} title={`台账：${name}`} onClose={() => setOpen(false)} />
    </div>
  );
}

function wordsOf(counted: number, value: number | null): string {
  if (value === null) return `台账 ${counted} 行`;
  if (value !== counted) return `与台账不同（台账 ${counted}）`;
  return counted === 0 ? "台账中没有，为0" : `来自台账 ${counted} 行`;
}
