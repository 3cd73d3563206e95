"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary.client";
import { useAsk } from "@/components/ui/use-ask";
import { useReady } from "@/components/ui/use-ready";

type Props = {
  readonly deed: "read" | "done";
  /** Of a notice, or all of them. */
  readonly id: string;
  readonly label: string;
  /** What it is about, where several such buttons stand on the page. */
  readonly of?: string;
};

/** 全部标为已读, or 办结 of one task. */
export function SettleButton({ deed, id, label, of }: Props) {
  const { ask, busy, issues } = useAsk();
  const router = useRouter();
  const ready = useReady();
  const settle = async () => {
    const answer = await ask("POST", "/api/notices", { deed, id });
    if (answer.ok) router.refresh();
  };
  return (
    <>
      <ErrorSummary issues={issues} />
      <Button disabled={!ready || busy} onClick={settle} aria-label={of && `${label}：${of}`}>
        {label}
      </Button>
    </>
  );
}
