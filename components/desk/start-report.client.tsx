"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary.client";
import { useAsk } from "@/components/ui/use-ask";
import { useReady } from "@/components/ui/use-ready";

/** Opens the report of a season and goes to its form. */
export function StartReport({ seasonId, year }: { readonly seasonId: number; readonly year: number }) {
  const { ask, busy, issues } = useAsk();
  const router = useRouter();
  const ready = useReady();
  async function start() {
    const answer = await ask<{ readonly id: number }>("POST", "/api/reports", { seasonId });
    if (answer.ok) router.push(`/reports/${answer.data.id}/edit`);
  }
  return (
    <>
      <ErrorSummary issues={issues} />
      <Button look="primary" onClick={start} disabled={busy || !ready}>
        开始填写{year}年度报告
      </Button>
    </>
  );
}
