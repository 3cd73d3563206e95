"use client";

import type { Remedy } from "@/lib/report/finding";
import { useDraft } from "../draft";
import { goTo } from "../go-to";
import { carryOut } from "./remedied";
import { remedyPlace, remedyWords } from "./remedy-words";

/** 「改为15」: done when pressed, never before; the focus goes where it was done. */
export function RemedyButton({ remedy }: { readonly remedy: Remedy }) {
  const draft = useDraft();
  function apply() {
    const done = carryOut(draft, remedy);
    goTo(draft, done.key);
    draft.remedied.set(done);
  }
  return (
    <button type="button" className={LOOK} onClick={apply}>
      {remedyWords(draft.edition, remedy)}
      <span className="sr-only">：{remedyPlace(draft.edition, remedy)}</span>
    </button>
  );
}

const LOOK =
  "border-accent text-accent hover:bg-accent-tint min-h-8 rounded-md border bg-white px-3 py-0.5 text-sm font-medium";
