"use client";

import { useId, useState } from "react";
import type { Help } from "./cell-help";

/** The head of a row with its 「说明」: articles and counting rule, opened in place. */
export function RowHead({ text, help }: { readonly text: string; readonly help: Help | null }) {
  const [open, setOpen] = useState(false);
  const panel = useId();
  if (!help?.text) return <span className="sticky top-46 block">{text}</span>;
  return (
    <>
      <span className="mr-1">{text}</span>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={panel}
        aria-label={`说明：${text}`}
        className="text-accent min-h-6 text-xs whitespace-nowrap underline"
        onClick={() => setOpen(!open)}
      >
        {open ? "收起" : "说明"}
      </button>
      <div id={panel} hidden={!open} className="text-ink-soft mt-1 text-sm font-normal">
        {help.articles && <p className="text-ink">依据：{help.articles}</p>}
        <p>{help.text}</p>
      </div>
    </>
  );
}
