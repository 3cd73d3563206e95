import { useRef, useState } from "react";
import { askLines } from "@/components/ui/ask-lines";
import type { Issue } from "@/lib/report/refusal";
import type { Flip, PreviewLine } from "@/lib/report/rule-changes";

/** What a change of rules would do, as far as it is known. */
export type Preview = {
  /** The rules that would not count. */
  readonly rulesOff: readonly string[];
  readonly total: number;
  readonly judged: number;
  readonly flips: readonly Flip[];
  readonly busy: boolean;
};

/** One preview at a time; it goes when the choice it was of is changed. */
export function usePreview(seasonId: number) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [issues, setIssues] = useState<readonly Issue[]>([]);

  const run = useRef(0);

  async function show(rulesOff: readonly string[]): Promise<void> {
    const mine = (run.current += 1);
    setIssues([]);
    setPreview({ rulesOff, total: 0, judged: 0, flips: [], busy: true });
    const asked = { door: `/api/seasons/${seasonId}/preview`, body: { rulesOff }, brokenOff: BROKEN_OFF };
    const answer = await askLines<PreviewLine>(asked, (line) => {
      if (run.current === mine) setPreview((standing) => standing && told(standing, line));
    });
    if (run.current !== mine) return;
    setPreview((standing) => (answer.ok && standing ? { ...standing, busy: false } : null));
    if (!answer.ok) setIssues(answer.issues);
  }

  /** What is still on its way is of no use any more. */
  function forget(): void {
    run.current += 1;
    setPreview(null);
  }

  return { preview, issues, show, forget };
}

function told(standing: Preview, line: PreviewLine): Preview {
  if ("total" in line) return { ...standing, total: line.total };
  return { ...standing, judged: line.judged, flips: [...standing.flips, ...line.flips] };
}

const BROKEN_OFF = "连接中断，预览没有完成。规则没有改动，请重新预览。";
