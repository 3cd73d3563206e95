"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary.client";
import { SCROLLABLE } from "@/components/ui/scrollable";
import { useAsk } from "@/components/ui/use-ask";
import { useReady } from "@/components/ui/use-ready";

export type DifferenceRow = {
  readonly cell: string;
  readonly name: string;
  readonly sum: string;
  readonly own: string;
  /** As citizens read it, where that is something else than `own`. */
  readonly published: string | null;
  /** How the figure in the draft came about; "" where it adds up by itself or is blank. */
  readonly source: string;
  /** What stands in the draft; null for a total, which adds up by itself. */
  readonly version: number | null;
};

export type Taken = { readonly taken: number; readonly conflicts: readonly { readonly key: string }[] };

type TakeOverProps = {
  readonly reportId: number;
  readonly basis: string;
  readonly rows: readonly DifferenceRow[];
  readonly mayFill: boolean;
};

/** Where the region's report is not its roll-up, cell by cell; what is chosen is taken over, nothing by itself. */
export function TakeOver({ reportId, basis, rows, mayFill }: TakeOverProps) {
  const { ask, busy, issues } = useAsk();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState("");
  const router = useRouter();
  const ready = useReady();
  const wanted = rows.filter(({ cell, version }) => version !== null && chosen.has(cell));

  function toggle(cell: string) {
    const next = new Set(chosen);
    if (!next.delete(cell)) next.add(cell);
    setChosen(next);
  }

  async function take() {
    setSaid("");
    const cells = wanted.map(({ cell, sum, version }) => ({ key: cell, raw: sum, version }));
    const answer = await ask<Taken>("POST", `/api/reports/${reportId}/take-rollup`, { basis, cells });
    if (answer.ok) {
      const { taken, conflicts } = answer.data;
      setSaid(
        conflicts.length > 0
          ? `已带入 ${taken} 格；有 ${conflicts.length} 格刚被他人改过，没有覆盖，请重新选择。`
          : `已带入 ${taken} 格。`,
      );
      setChosen(new Set());
    }
    router.refresh();
  }

  return (
    <div className="mt-4">
      <p className="text-caution font-medium">
        ! 有 {rows.length} 格与汇总数不同。汇总数不会自动改入本表，请逐格核对后选择。
      </p>
      <ErrorSummary issues={issues} />
      <DifferenceTable rows={rows} chosen={chosen} onToggle={mayFill ? toggle : null} />
      {mayFill && (
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <Button onClick={() => void take()} disabled={busy || !ready || wanted.length === 0}>
            带入所选 {wanted.length} 格
          </Button>
          <span role="status" className="text-ink-soft text-sm">
            {busy ? "正在带入…" : said}
          </span>
        </div>
      )}
    </div>
  );
}

type DifferenceTableProps = {
  readonly rows: readonly DifferenceRow[];
  readonly chosen: ReadonlySet<string>;
  /** Null where nothing may be chosen. */
  readonly onToggle: ((cell: string) => void) | null;
};

function DifferenceTable({ rows, chosen, onToggle }: DifferenceTableProps) {
  return (
    <div className="mt-2 overflow-x-auto" {...SCROLLABLE} aria-label="与汇总数不同的格">
      <table className="w-full text-left text-sm">
        <thead>
          <tr className="border-edge border-b-2">
            {onToggle && (
              <th scope="col" className="py-1.5 pr-3">
                带入
              </th>
            )}
            <th scope="col" className="py-1.5 pr-3">
              项目
            </th>
            <th scope="col" className="py-1.5">
              对照
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.cell} className="border-line border-b align-baseline">
              {onToggle && (
                <td className="py-1.5 pr-3">
                  {row.version !== null && (
                    <input
                      type="checkbox"
                      className="size-6"
                      aria-label={`带入：${row.name}`}
                      checked={chosen.has(row.cell)}
                      onChange={() => onToggle(row.cell)}
                    />
                  )}
                </td>
              )}
              <th scope="row" className="min-w-40 py-1.5 pr-3 font-normal">
                {row.name}
              </th>
              <td className="py-1.5 tabular-nums">
                汇总现为 <strong>{row.sum}</strong>，本表为 <strong>{row.own || "空"}</strong>
                {row.source && <span className="text-ink-soft">（{row.source}）</span>}
                {row.published !== null && `，已公开版为 ${row.published || "空"}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
