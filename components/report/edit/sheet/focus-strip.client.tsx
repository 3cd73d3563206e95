"use client";

import { cellOf, type Cell } from "@/lib/template/walk";
import { helpOf, shortName } from "./cell-help";
import { CellNotes } from "../aids/cell-notes.client";
import { troublesOf } from "./cell-trouble";
import { useDraft } from "../draft";
import { lastYearWords } from "./last-year";
import { useLive } from "../live";
import { RollupMark } from "../rollup/rollup-mark.client";
import { RegisterMark } from "../register/register-mark.client";

/**
 * What helps to fill the focused cell: last year's value, articles, how to count. The cell itself is read out
 * with last year's value; what turns up while it is typed is read out here.
 */
export function FocusStrip() {
  const draft = useDraft();
  const focused = useLive(draft.focused, (id) => id);
  const cell = focused === null ? undefined : cellOf(draft.edition, focused);
  const sentence = useLive(draft.judged, (judged) => troublesOf(judged).get(focused ?? "")?.sentence);
  return (
    <div className={cell ? "border-line border-b py-1.5" : "sr-only"}>
      {cell && (
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 max-sm:text-sm">
          <p>
            <span className="font-medium">{shortName(cell)}</span>
            <span className="ml-4">{lastYearWords(draft.report, cell)}</span>
          </p>
          {!cell.total && <CellNotes cell={cell.id} />}
        </div>
      )}
      <div aria-live="polite" className="max-sm:text-sm">
        {cell && sentence && (
          <p className="text-error line-clamp-2 font-medium">
            <span aria-hidden="true">✖ </span>
            {sentence}
          </p>
        )}
      </div>
      {cell && <RegisterMark key={cell.id} cell={cell} />}
      {cell && <RollupMark cell={cell} />}
      {cell && <CellHelp cell={cell} />}
    </div>
  );
}

function CellHelp({ cell }: { readonly cell: Cell }) {
  const row = helpOf(cell.row);
  const column = helpOf(cell.column);
  const told = [row.articles && `依据：${row.articles}。`, row.text, column.text].filter(Boolean).join(" ");
  return (
    <p className="text-ink-soft line-clamp-2 text-sm max-sm:hidden [@media(max-height:700px)]:line-clamp-1">
      {told}
    </p>
  );
}
