"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import { ErrorSummary } from "@/components/ui/error-summary.client";
import { useAsk } from "@/components/ui/use-ask";
import { useReady } from "@/components/ui/use-ready";

type RevokeWaiverProps = {
  readonly reportId: number;
  readonly waiver: { readonly id: number; readonly title: string };
};

/** Takes a waiver back, asked again first. */
export function RevokeWaiver({ reportId, waiver }: RevokeWaiverProps) {
  const [open, setOpen] = useState(false);
  const { ask, busy, issues, setIssues } = useAsk();
  const router = useRouter();
  const ready = useReady();

  async function revoke() {
    const answer = await ask("POST", `/api/reports/${reportId}/revoke-waiver`, { waiver: waiver.id });
    if (!answer.ok) return;
    close();
    router.refresh();
  }

  function close() {
    setOpen(false);
    setIssues([]);
  }

  return (
    <>
      <Button className="mt-2 text-sm" disabled={!ready} onClick={() => setOpen(true)}>
        撤销豁免<span className="sr-only">：{waiver.title}</span>
      </Button>
      <Dialog open={open} title="撤销豁免" onClose={close}>
        <ErrorSummary issues={issues} />
        <p className="mb-4">
          撤销后，“{waiver.title}”立即恢复核对；已经报送的内容不受影响，下一次提交时按规则核对。
        </p>
        <div className="flex gap-3">
          <Button look="danger" disabled={busy} onClick={revoke}>
            撤销豁免
          </Button>
          <Button onClick={close}>取消</Button>
        </div>
      </Dialog>
    </>
  );
}
