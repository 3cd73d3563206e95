import { askLines } from "@/components/ui/ask-lines";
import type { Answer } from "@/components/ui/ask-server";
import type { Issue } from "@/lib/report/refusal";

/** What became of one report of a batch, as its line says. */
export type Outcome = {
  readonly id: number;
  readonly ok: boolean;
  readonly issues?: readonly Issue[];
};

/** Sends a batch to its door and tells each outcome as its line arrives; refused as a whole, nothing was done. */
export function runBatch(
  door: string,
  body: unknown,
  onOutcome: (outcome: Outcome) => void,
): Promise<Answer<null>> {
  return askLines({ door, body, brokenOff: BROKEN_OFF }, onOutcome);
}

const BROKEN_OFF = "连接中断，其余各份的结果没有收到。请刷新页面，查看各份现在的状态。";
