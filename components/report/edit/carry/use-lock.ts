import { useEffect, useState } from "react";
import { explainKey } from "@/lib/report/entries";
import type { CellId } from "@/lib/template/vocabulary";
import { useDraft } from "../draft";
import { lockWords, stateOf } from "./due";

/** Whether a figure is locked and why. While it is being typed nothing locks under the fingers: only `settle` does. */
export function useLock(id: CellId) {
  const draft = useDraft();
  const due = draft.tools.dues.get(id);
  const read = () => due !== undefined && stateOf(draft, due) === "locked";
  const [locked, setLocked] = useState(read);
  useEffect(() => {
    if (!due) return;
    const look = () => {
      if (document.activeElement?.id !== id) setLocked(stateOf(draft, due) === "locked");
    };
    const stops = [draft.watch(id, look), draft.watch(explainKey(due.finding), look)];
    return () => stops.forEach((stop) => stop());
  }, [draft, due, id]);
  const words = due && locked ? lockWords(due, draft.report.previous?.year ?? null) : null;
  return { locked, words, settle: () => setLocked(read()) };
}
