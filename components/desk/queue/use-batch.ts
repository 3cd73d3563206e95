import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Issue } from "@/lib/report/refusal";
import type { BatchDeed } from "./batches";
import { runBatch, type Outcome } from "./run-batch";
import type { Task } from "./task";

/** A batch as sent: what was in it, and what has become of it so far. */
export type Run = {
  readonly total: number;
  readonly names: ReadonlyMap<number, string>;
  readonly outcomes: readonly Outcome[];
  readonly busy: boolean;
};

/** One batch at a time; refused as a whole it leaves no run, only what is wrong. */
export function useBatch(deed: BatchDeed) {
  const [run, setRun] = useState<Run | null>(null);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const router = useRouter();

  async function send(picked: readonly Task[], words: Readonly<Record<string, unknown>>): Promise<boolean> {
    const reports = picked.map(({ id, submitted }) => ({
      id,
      contentSha256: submitted?.contentSha256 ?? "",
    }));
    const names = new Map(picked.map(({ id, office, year }) => [id, `${office.fullName} ${year}年度`]));
    setIssues([]);
    setRun({ total: reports.length, names, outcomes: [], busy: true });
    const answer = await runBatch(`/api/batches/${deed}`, { reports, ...words }, (outcome) =>
      setRun((standing) => standing && { ...standing, outcomes: [...standing.outcomes, outcome] }),
    );
    setRun((standing) => (standing && standing.outcomes.length > 0 ? { ...standing, busy: false } : null));
    if (!answer.ok) setIssues(answer.issues);
    router.refresh();
    return answer.ok;
  }

  return { run, issues, send };
}
