"use client";

import { flagKey, noteKey } from "@/lib/report/entries";
import { cellOf, cellsOf } from "@/lib/template/walk";
import { shortName } from "../sheet/cell-help";
import { useDraft, type Draft } from "../draft";
import { fieldName } from "../field-name";
import { goTo } from "../go-to";
import { useLive } from "../live";

/** 「待核（2）」: the figures marked for a second look, each with its note and the way to it. */
export function FlagList() {
  const draft = useDraft();
  // The rules run after every change, also one that came from elsewhere.
  const together = useLive(draft.judged, () => flagged(draft).join("\n"));
  const cells = together === "" ? [] : together.split("\n");
  if (cells.length === 0) return null;
  return (
    <details className="px-1 py-2 lg:px-3">
      <summary className="text-caution min-h-6 w-fit">⚑ 待核（{cells.length}）</summary>
      <ul className="mt-1 grid gap-1 text-sm">
        {cells.map((line) => {
          const [id = "", note] = line.split("\t");
          const cell = cellOf(draft.edition, id);
          return (
            <li key={id}>
              <button
                type="button"
                className="text-accent min-h-6 text-left underline"
                onClick={() => goTo(draft, id)}
              >
                {cell ? shortName(cell) : id}
              </button>
              {note && <span className="text-ink-soft block">{note}</span>}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** A line a figure: its id and its note. */
function flagged({ edition, form }: Draft): readonly string[] {
  const raws = form.getValues();
  return cellsOf(edition).flatMap(({ id }) => {
    if (raws[fieldName(flagKey(id))] !== "1") return [];
    return [`${id}\t${(raws[fieldName(noteKey(id))] ?? "").replace(/\s+/gu, " ").trim()}`];
  });
}
