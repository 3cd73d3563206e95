"use client";

import { useEffect } from "react";
import { useDraft } from "../draft";
import { goTo } from "../go-to";
import { useLive } from "../live";

/** What a remedy has just done, and the way back; gone as soon as the place is worked on again. */
export function RemedyNote() {
  const draft = useDraft();
  const done = useLive(draft.remedied, (remedied) => remedied);
  useEffect(() => {
    if (!done) return;
    return draft.watch(done.key, (raw) => raw !== done.after && draft.remedied.set(null));
  }, [draft, done]);

  function undo() {
    if (!done) return;
    draft.put(done.key, done.before, "typed");
    draft.remedied.set(null);
    goTo(draft, done.key);
  }

  return (
    <div role="status" className="text-sm">
      {done && (
        <p className="border-line flex flex-wrap items-center gap-x-3 border-b py-1.5">
          <span className="font-medium">{done.said}</span>
          {done.before !== done.after && (
            <button type="button" className="text-accent min-h-6 underline" onClick={undo}>
              撤销
            </button>
          )}
          <button
            type="button"
            className="text-accent min-h-6 underline"
            onClick={() => draft.remedied.set(null)}
          >
            知道了
          </button>
        </p>
      )}
    </div>
  );
}
