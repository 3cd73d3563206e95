import { useRouter } from "next/navigation";
import { useState } from "react";
import { send } from "@/components/ui/ask-server";
import type { Issue } from "@/lib/report/refusal";
import type { Draft } from "./draft";
import { hindrances } from "./submission";

const UNSAVED = "还有内容没有保存到服务器，请等保存完成后再提交。";

/** Submits once all is filled, checked and saved; otherwise says what is in the way. */
export function useSubmit(draft: Draft) {
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [busy, setBusy] = useState(false);
  const router = useRouter();

  async function submit(answer: string): Promise<void> {
    const known = hindrances(draft, answer);
    if (known.length > 0) return setIssues(known);
    setBusy(true);
    setIssues(await refusals(draft, answer, () => router.push(`/reports/${draft.report.id}`)));
    setBusy(false);
  }

  return { issues, busy, submit };
}

/** Sends what waits, then the word; what the server has against it, empty when it went through. */
async function refusals(draft: Draft, answer: string, onDone: () => void): Promise<readonly Issue[]> {
  // What was typed while a batch was on its way goes with the next one.
  const settled = (await draft.flush()) || (await draft.flush());
  if (!settled) return [{ at: null, message: UNSAVED }];
  const body = draft.report.lastReturn?.remarks.length === 0 ? { answer: answer.trim() } : {};
  const reply = await send("POST", `/api/reports/${draft.report.id}/submit`, body);
  if (!reply.ok) return reply.issues;
  onDone();
  return [];
}
