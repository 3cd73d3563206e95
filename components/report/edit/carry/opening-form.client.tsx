"use client";

import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { nameOf } from "@/lib/report/amounts";
import { carriedFigures } from "@/lib/report/due-figures";
import { OPENING_SOURCE, openingKey } from "@/lib/report/entries";
import { addressOf, askedCells, editionOfYear, openingOf } from "@/lib/report/opening";
import { originAdvice, originWords } from "@/lib/report/origin";
import { carriesOf } from "@/lib/template/carries";
import { readQuantity } from "@/lib/template/quantity";
import type { CellId } from "@/lib/template/vocabulary";
import { cellOf } from "@/lib/template/walk";
import { ForerunnerLinks } from "../../origin-note";
import { useDraft } from "../draft";
import { printDue } from "./due";
import { useEntries, useEntry } from "../use-entry";
import { useField } from "../use-field";

/** 上年数据: what the year before left, where the system has no report of it, with the address to look it up. */
export function OpeningForm() {
  const { report, edition } = useDraft();
  const year = report.year - 1;
  if (report.previous) return null;
  return (
    <details className="border-line mb-3 border px-3 py-2">
      <summary className="text-accent min-h-6 w-fit">上年数据（系统中没有本单位{year}年度报告）</summary>
      <p className="text-ink-soft mt-2 text-sm">
        请按已经公开的{year}
        年度报告填写，用于核对上年结转和现行有效件数，随报告一并公开。新设立、没有上年报告的，不填。
      </p>
      <BeforeTheSplit />
      <div className="mt-2 grid gap-x-4 gap-y-2 sm:grid-cols-2">
        {askedCells(edition, report.year).map((cell) => (
          <Figure key={cell} cell={cell} year={year} />
        ))}
      </div>
      <Source year={year} />
      <FillCarry />
    </details>
  );
}

/** What a split left is for its successors to state; the last report before it is there to be read. */
function BeforeTheSplit() {
  const split = useDraft().report.origins?.find(({ kind }) => kind === "split");
  if (!split) return null;
  return (
    <div className="mt-2 text-sm">
      <p>
        {originWords(split)}：{originAdvice(split)}
      </p>
      <ForerunnerLinks from={split.from} />
    </div>
  );
}

type FigureProps = { readonly cell: CellId; readonly year: number };

function Figure({ cell, year }: FigureProps) {
  const key = openingKey(cell);
  const reading = readQuantity(useEntry(key), "count");
  const before = editionOfYear(year);
  return (
    <Framed
      field={key}
      label={before ? nameOf(before, cell) : cell}
      wrong={"fault" in reading ? reading.fault : null}
      numeric
    />
  );
}

/** The carry follows from what was just said; taken over in one deed, as everything else only on purpose. */
function FillCarry() {
  const draft = useDraft();
  const { edition, report } = draft;
  const keys = useMemo(() => {
    const typed = carriesOf(edition).filter(({ to }) => !cellOf(edition, to)?.total);
    return typed.flatMap(({ from, to }) => [openingKey(from), to]);
  }, [edition]);
  const entries = useEntries(keys).map((raw, at) => ({ key: keys[at] ?? "", raw }));
  const typed = new Map(entries.map(({ key, raw }) => [key, raw]));
  const due = carriedFigures(edition, openingOf(edition, report.year, entries));
  const differing = due.filter((each) => typed.get(each.cell)?.trim() !== printDue(edition, each));
  if (differing.length === 0) return null;
  return (
    <Button
      className="mt-3"
      onClick={() => differing.forEach((each) => draft.put(each.cell, printDue(edition, each), "carry"))}
    >
      按上年数据填入上年结转（{differing.length} 格）
    </Button>
  );
}

function Source({ year }: { readonly year: number }) {
  const raw = useEntry(OPENING_SOURCE);
  const [left, setLeft] = useState(false);
  const wrong = left && raw.trim() !== "" && addressOf(raw) === null;
  return (
    <div className="mt-2" onBlur={() => setLeft(true)} onFocus={() => setLeft(false)}>
      <Framed
        field={OPENING_SOURCE}
        label={`${year}年度报告的公开地址`}
        wrong={wrong ? "请填写完整的网址，以http://或者https://开头" : null}
      />
    </div>
  );
}

type FramedProps = {
  readonly field: string;
  readonly label: string;
  readonly wrong: string | null;
  readonly numeric?: true;
};

function Framed({ field, label, wrong, numeric }: FramedProps) {
  const { ref, ...input } = useField(field);
  return (
    <div>
      <label htmlFor={field} className="block text-sm">
        {label}
      </label>
      <input
        {...input}
        ref={ref}
        id={field}
        type="text"
        inputMode={numeric ? "numeric" : "url"}
        aria-invalid={wrong !== null}
        aria-describedby={wrong ? `${field}-wrong` : undefined}
        className={`border-edge aria-invalid:border-error block min-h-9 rounded-sm border bg-white px-2 ${numeric ? "w-28 text-right tabular-nums" : "w-full"}`}
      />
      {wrong && (
        <p id={`${field}-wrong`} className="text-error text-sm font-medium">
          {wrong}
        </p>
      )}
    </div>
  );
}
