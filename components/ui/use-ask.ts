import { useState } from "react";
import type { Issue } from "@/lib/report/refusal";
import { send, type Answer, type Method } from "./ask-server";

/** One request at a time, with what is wrong while it stands. */
export function useAsk() {
  const [busy, setBusy] = useState(false);
  const [issues, setIssues] = useState<readonly Issue[]>([]);

  async function ask<T>(method: Method, path: string, body?: unknown): Promise<Answer<T>> {
    setBusy(true);
    setIssues([]);
    const answer = await send<T>(method, path, body);
    if (!answer.ok) setIssues(answer.issues);
    setBusy(false);
    return answer;
  }

  return { ask, busy, issues, setIssues };
}
