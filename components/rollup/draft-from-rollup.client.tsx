"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary.client";
import { useAsk } from "@/components/ui/use-ask";
import { useReady } from "@/components/ui/use-ready";
import type { Taken } from "./take-over.client";

type DraftFromRollupProps = {
  /** Null: the report is begun first. */
  readonly reportId: number | null;
  readonly seasonId: number;
  readonly basis: string;
  readonly label: string;
};

/** One click: begins the region's own report where there is none, and puts the sums into its blanks. */
export function DraftFromRollup({ reportId, seasonId, basis, label }: DraftFromRollupProps) {
  const { ask, busy, issues } = useAsk();
  const [said, setSaid] = useState("");
  const router = useRouter();
  const ready = useReady();

  async function begun(): Promise<number | null> {
    if (reportId !== null) return reportId;
    const answer = await ask<{ readonly id: number }>("POST", "/api/reports", { seasonId });
    return answer.ok ? answer.data.id : null;
  }

  async function fill() {
    setSaid("");
    const id = await begun();
    if (id === null) return;
    const answer = await ask<Taken>("POST", `/api/reports/${id}/take-rollup`, { basis, cells: null });
    if (answer.ok) setSaid(told(answer.data));
    router.refresh();
  }

  return (
    <div>
      <ErrorSummary issues={issues} />
      <Button look="primary" onClick={() => void fill()} disabled={busy || !ready}>
        {label}
      </Button>
      <p role="status" className="text-ink-soft mt-1 text-sm">
        {busy ? "正在带入…" : said}
      </p>
    </div>
  );
}

function told({ taken, conflicts }: Taken): string {
  const filled = taken > 0 ? `已把汇总数带入 ${taken} 格。` : "没有空白格，没有改动。";
  return conflicts.length > 0 ? `${filled}有 ${conflicts.length} 格刚被他人填写，没有覆盖。` : filled;
}
