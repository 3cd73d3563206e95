"use client";

import { printQuantity } from "@/lib/template/quantity";
import type { Cell } from "@/lib/template/walk";
import { useDraft } from "../draft";
import { useLive } from "../live";

/** At a figure of the region's own report: what the roll-up gives now, and the way to its parts. */
export function RollupMark({ cell }: { readonly cell: Cell }) {
  const draft = useDraft();
  const value = useLive(draft.judged, ({ filing }) => filing.values[cell.id] ?? null);
  const sum = draft.report.rollup?.[cell.id] ?? null;
  if (sum === null) return null;
  const now = `汇总现为 ${printQuantity(sum, cell.quantity)}`;
  const own = value === null ? "空" : printQuantity(value, cell.quantity);
  return (
    <p className={value === sum ? "text-ink-soft text-sm" : "text-caution text-sm font-medium"}>
      {value === sum ? `${now}，与本表一致` : `! ${now}，本表为 ${own}`}
      <a
        className="ml-3"
        href={`/rollup/${draft.report.year}?cell=${encodeURIComponent(cell.id)}#parts`}
        target="_blank"
        rel="noreferrer"
      >
        查看各单位数（新窗口）
      </a>
    </p>
  );
}
