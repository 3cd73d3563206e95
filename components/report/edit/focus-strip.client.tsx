"use client";

import { carriesOf } from "@/lib/template/carries";
import { editionById } from "@/lib/template/editions";
import { printQuantity } from "@/lib/template/quantity";
import type { CellId } from "@/lib/template/vocabulary";
import { cellOf, type Cell } from "@/lib/template/walk";
import { helpOf, shortName } from "./cell-help";
import { troublesOf } from "./cell-trouble";
import { useDraft, type EditedReport } from "./draft";
import { useLive } from "./live";
import { RegisterMark } from "./register/register-mark.client";

/** What helps to fill the focused cell: last year's value, articles, how to count. Read out when the focus moves. */
export function FocusStrip() {
  const draft = useDraft();
  const focused = useLive(draft.focused, (id) => id);
  const cell = focused === null ? undefined : cellOf(draft.edition, focused);
  const sentence = useLive(draft.judged, (judged) => troublesOf(judged).get(focused ?? "")?.sentence);
  return (
    <div className={cell ? "border-line border-b py-1.5" : "sr-only"}>
      <div aria-live="polite" className="max-sm:text-sm">
        {cell && (
          <p>
            <span className="font-medium">{shortName(cell)}</span>
            <span className="ml-4">{lastYear(draft.report, cell)}</span>
          </p>
        )}
        {cell && sentence && (
          <p className="text-error line-clamp-2 font-medium">
            <span aria-hidden="true">✖ </span>
            {sentence}
          </p>
        )}
      </div>
      {cell && <RegisterMark key={cell.id} cell={cell} />}
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

/** 「上年（2024）：7」; for a carried figure also what it has to repeat. */
function lastYear({ previous, edition }: EditedReport, { id }: Cell): string {
  if (!previous) return "上年报告未在本系统";
  const own = printed(previous, id);
  const carried = carriesOf(editionById(edition)).find(({ to }) => to === id);
  const due = carried ? printed(previous, carried.from) : null;
  const said = own === null ? `上年（${previous.year}）没有此项` : `上年（${previous.year}）：${own}`;
  return due === null ? said : `${said}；上年结转下年度：${due}`;
}

function printed(previous: NonNullable<EditedReport["previous"]>, id: CellId): string | null {
  const cell = cellOf(editionById(previous.edition), id);
  if (!cell) return null;
  return printQuantity(previous.values[id] ?? null, cell.quantity) || "空";
}
