"use client";

import { useEffect, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { figuresIn, rowOf, type Ending } from "@/lib/report/classification";
import { printQuantity, readQuantity } from "@/lib/template/quantity";
import type { Cell } from "@/lib/template/walk";
import { columnLabel, helpOf, rowLabel, shortName } from "../sheet/cell-help";
import { useDraft, type Draft } from "../draft";
import { stateOf } from "../carry/due";
import { goTo } from "../go-to";

/** The row an application is counted in: its article, how to count, how the reply may put it. */
export function ClassifyEnd({ ending }: { readonly ending: Ending }) {
  const { edition } = useDraft();
  const heading = useId();
  const figures = figuresIn(edition, rowOf(edition, ending));
  const [first] = figures;
  useEffect(() => document.getElementById(heading)?.focus(), [heading]);
  if (!first) return null;
  const { articles, text } = helpOf(first.row);
  return (
    <section aria-labelledby={heading} className="grid gap-2">
      <h3 id={heading} tabIndex={-1} className="text-lg font-bold">
        算在：{rowLabel(first)}
      </h3>
      {articles && <p>依据：{articles}</p>}
      {text && <p className="text-ink-soft">{text}</p>}
      {ending.care && <p className="text-caution">注意：{ending.care}</p>}
      {ending.reply && (
        <figure>
          <figcaption className="font-medium">答复书可以这样写（按实际情况修改，并写明救济途径）</figcaption>
          <blockquote className="bg-tint mt-1 px-3 py-2">{ending.reply}</blockquote>
        </figure>
      )}
      <AddOne figures={figures} />
    </section>
  );
}

/** One more in the row, in the column of who applied; only on purpose. */
function AddOne({ figures }: { readonly figures: readonly Cell[] }) {
  const draft = useDraft();
  const select = useId();
  const [id, setId] = useState(figures[0]?.id ?? "");
  const [told, setTold] = useState("");
  const figure = figures.find((each) => each.id === id);
  return (
    <div className="border-line mt-2 border-t pt-3">
      <label htmlFor={select} className="block text-sm">
        申请人类别（可以不加，只查看）
      </label>
      <div className="mt-1 flex flex-wrap gap-2">
        <select id={select} className={CONTROL} value={id} onChange={(event) => setId(event.target.value)}>
          {figures.map((each) => (
            <option key={each.id} value={each.id}>
              {columnLabel(each)}
            </option>
          ))}
        </select>
        <Button onClick={() => figure && setTold(addOne(draft, figure))}>在这一行加1</Button>
        <Button onClick={() => leadTo(draft, id)}>去这一格</Button>
      </div>
      <p role="status" className="mt-1 min-h-6 text-sm">
        {told}
      </p>
    </div>
  );
}

/** Adds one to a figure; what it says afterwards. A locked figure and one that cannot be read stay as they are. */
function addOne(draft: Draft, figure: Cell): string {
  const { id, quantity } = figure;
  const due = draft.tools.dues.get(id);
  if (due && stateOf(draft, due) === "locked") return `${shortName(figure)}已按上年报告锁定，没有改动。`;
  const reading = readQuantity(draft.read(id), quantity);
  if ("fault" in reading) return `${shortName(figure)}填的不是数字，没有改动。`;
  const raw = printQuantity((reading.value ?? 0) + 1, quantity);
  draft.put(id, raw, "typed");
  return `${shortName(figure)}现在是${raw}。`;
}

function leadTo(draft: Draft, id: string): void {
  draft.tools.classifying.set(null);
  // The dialog gives the focus back to where it was opened; then it goes to the cell.
  requestAnimationFrame(() => goTo(draft, id));
}

const CONTROL = "border-edge min-h-10 min-w-0 rounded-md border bg-white px-2";
