"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import { ErrorSummary } from "@/components/ui/error-summary.client";
import { useAsk } from "@/components/ui/use-ask";
import { useReady } from "@/components/ui/use-ready";
import { EFFECT } from "./effect";

type DecideProps = {
  readonly batch: number;
  readonly item: number;
  /** Where it would be entered; null while it cannot be. */
  readonly place: { readonly officeId: number; readonly year: number; readonly words: string } | null;
};

/** 入库 or 移出: both are asked again first. */
export function Decide({ batch, item, place }: DecideProps) {
  const [open, setOpen] = useState<"keep" | "drop" | null>(null);
  const { ask, busy, issues, setIssues } = useAsk();
  const router = useRouter();
  const ready = useReady();

  async function perform(deed: "keep" | "drop") {
    const seen = place && { officeId: place.officeId, year: place.year };
    const answer = await ask("POST", `/api/archive/items/${item}/${deed}`, deed === "keep" ? seen : {});
    if (!answer.ok) return;
    router.push(`/archive/${batch}`);
    router.refresh();
  }

  function close() {
    setOpen(null);
    setIssues([]);
  }

  return (
    <>
      <div className="flex flex-wrap gap-3">
        <Button look="primary" disabled={!ready || !place} onClick={() => setOpen("keep")}>
          {DEEDS.keep.label}
        </Button>
        <Button disabled={!ready} onClick={() => setOpen("drop")}>
          {DEEDS.drop.label}
        </Button>
      </div>
      <Dialog open={open !== null} title={open ? DEEDS[open].label : ""} onClose={close}>
        <ErrorSummary issues={issues} />
        {open === "keep" && place && <p className="mb-2 font-medium">{place.words}</p>}
        <p className="mb-4">{open && DEEDS[open].effect}</p>
        <div className="flex flex-wrap gap-3">
          {open && (
            <Button look={DEEDS[open].look} disabled={busy} onClick={() => perform(open)}>
              {DEEDS[open].sure}
            </Button>
          )}
          <Button onClick={close}>取消</Button>
        </div>
      </Dialog>
    </>
  );
}

const DEEDS = {
  keep: { label: "入库", sure: "确认入库", effect: EFFECT, look: "primary" },
  drop: {
    label: "移出本批",
    sure: "确认移出",
    effect: "这个文件不入库。以后需要的，可以在新的一批里重新上传。",
    look: "danger",
  },
} as const;
