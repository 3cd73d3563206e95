"use client";

import { useState } from "react";
import { nameOf } from "@/lib/report/amounts";
import { OPENING_SOURCE, openingKey } from "@/lib/report/entries";
import { addressOf, askedCells, editionOfYear } from "@/lib/report/opening";
import { readQuantity } from "@/lib/template/quantity";
import type { CellId } from "@/lib/template/vocabulary";
import { useDraft } from "./draft";
import { useEntry } from "./use-entry";
import { useField } from "./use-field";

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
      <div className="mt-2 grid gap-x-4 gap-y-2 sm:grid-cols-2">
        {askedCells(edition, report.year).map((cell) => (
          <Figure key={cell} cell={cell} year={year} />
        ))}
      </div>
      <Source year={year} />
    </details>
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
