"use client";

import { useId, useState } from "react";
import { cellOf, type Cell } from "@/lib/template/walk";
import { rowKeyOf } from "@/lib/report/classification";
import { helpOf } from "./cell-help";
import { useDraft } from "../draft";
import { RowDue } from "../carry/row-due.client";

type RowHeadProps = {
  readonly text: string;
  /** The figures of the row; none where the head stands over several rows. */
  readonly cells: readonly string[];
};

/** The head of a row with its 「说明」: articles and counting rule, opened in place; and what is settled in it. */
export function RowHead({ text, cells }: RowHeadProps) {
  const [open, setOpen] = useState(false);
  const { edition } = useDraft();
  const panel = useId();
  const figure = cellOf(edition, cells[0] ?? "");
  const help = figure && helpOf(figure.row.slice(-1));
  if (!figure || !help?.text) return <span className="sticky top-46 block">{text}</span>;
  return (
    <>
      <span className="mr-1">{text}</span>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={panel}
        aria-label={`说明：${text}`}
        className={LINK}
        onClick={() => setOpen(!open)}
      >
        {open ? "收起" : "说明"}
      </button>
      <div id={panel} hidden={!open} className="text-ink-soft mt-1 text-sm font-normal">
        {help.articles && <p className="text-ink">依据：{help.articles}</p>}
        <p>{help.text}</p>
        {figure.table.id === "applications" && <Classify figure={figure} />}
      </div>
      <RowDue cells={cells} />
    </>
  );
}

/** From a row to the question whether this one belongs there. */
function Classify({ figure }: { readonly figure: Cell }) {
  const { tools } = useDraft();
  return (
    <button type="button" className={LINK} onClick={() => tools.classifying.set({ row: rowKeyOf(figure) })}>
      这件算哪一行？
    </button>
  );
}

const LINK = "text-accent min-h-6 text-xs whitespace-nowrap underline";
