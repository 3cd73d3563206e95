"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button, type Look } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import { ErrorSummary } from "@/components/ui/error-summary.client";
import { useAsk } from "@/components/ui/use-ask";
import { useReady } from "@/components/ui/use-ready";
import { moveOf, type Deed } from "@/lib/report/workflow";
import { editionById } from "@/lib/template/editions";
import { DeedForm } from "./deed-form.client";
import type { SlipSources } from "./slip/slip-fields.client";
import { StaleNotice, staleOf, type Stale } from "./stale-notice";

type ActionBarProps = {
  readonly reportId: number;
  readonly edition: string;
  /** What was on the screen: approved, returned or published is exactly this or nothing. */
  readonly contentSha256: string | null;
  /** What this reader may do now. */
  readonly deeds: readonly Deed[];
  /** He submitted it himself: a verdict then needs a reason why nobody else gives it. */
  readonly own: boolean;
  /** What a return slip is written from; null where nothing is submitted. */
  readonly slip: SlipSources | null;
};

/** The deeds of a report; what needs words or dates asks for them first. */
export function ActionBar({ reportId, edition, contentSha256, deeds, own, slip }: ActionBarProps) {
  const [asked, setAsked] = useState<Deed | null>(null);
  const [stale, setStale] = useState<Stale | null>(null);
  const { ask, busy, issues, setIssues } = useAsk();
  const router = useRouter();
  const ready = useReady();

  async function perform(deed: Deed, words: Readonly<Record<string, unknown>> = {}) {
    const hash = moveOf(deed).needs.includes("content-hash") ? { contentSha256 } : {};
    const answer = await ask("POST", `/api/reports/${reportId}/${deed}`, { ...hash, ...words });
    if (answer.ok) router.refresh();
    else if (answer.code === "stale") setStale(staleOf(answer));
    if (answer.ok || answer.code === "stale") setAsked(null);
  }

  function leave() {
    setAsked(null);
    setIssues([]);
  }

  if (stale) return <StaleNotice edition={editionById(edition)} {...stale} />;
  return (
    <>
      {!asked && <ErrorSummary issues={issues} />}
      <div className="flex flex-wrap gap-3">
        {deeds.map((deed) => (
          <Button
            key={deed}
            data-deed={deed}
            look={LOOKS[deed] ?? "plain"}
            disabled={busy || !ready}
            onClick={() => {
              setIssues([]);
              return asksFirst(deed, own) ? setAsked(deed) : perform(deed);
            }}
          >
            {labelOf(deed, own, contentSha256)}
          </Button>
        ))}
      </div>
      <Dialog open={asked !== null} title={asked ? moveOf(asked).label : ""} onClose={leave}>
        {asked && (
          <DeedForm
            deed={asked}
            override={overrides(asked, own)}
            slip={slip && contentSha256 ? { ...slip, reportId, contentSha256 } : null}
            issues={issues}
            busy={busy}
            onSubmit={(words) => perform(asked, words)}
            onCancel={leave}
          />
        )}
      </Dialog>
    </>
  );
}

/** Whether something is to be said or understood before the deed is done. */
function asksFirst(deed: Deed, own: boolean): boolean {
  const { needs } = moveOf(deed);
  const asks = ["reason", "secrecy-review", "untouched"] as const;
  return asks.some((need) => needs.includes(need)) || overrides(deed, own);
}

function overrides(deed: Deed, own: boolean): boolean {
  return own && moveOf(deed).needs.includes("four-eyes");
}

/** The deed that puts a name to a content says to which: 审核通过（1a2b3c4d）. */
function labelOf(deed: Deed, own: boolean, contentSha256: string | null): string {
  const { label, needs } = moveOf(deed);
  const bound = needs.includes("content-hash") && !asksFirst(deed, own);
  return bound && contentSha256 ? `${label}（${contentSha256.slice(0, 8)}）` : label;
}

const LOOKS: Readonly<Partial<Record<Deed, Look>>> = {
  "begin-review": "primary",
  approve: "primary",
  publish: "primary",
  return: "danger",
};
