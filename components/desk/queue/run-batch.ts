import { refusedBy, type Answer } from "@/components/ui/ask-server";
import type { Issue } from "@/lib/report/refusal";

/** What became of one report of a batch, as its line says. */
export type Outcome = {
  readonly id: number;
  readonly ok: boolean;
  readonly issues?: readonly Issue[];
};

/** Sends a batch to its door and tells each outcome as its line arrives; refused as a whole, nothing was done. */
export async function runBatch(
  door: string,
  body: unknown,
  onOutcome: (outcome: Outcome) => void,
): Promise<Answer<null>> {
  const response = await fetch(door, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => null);
  if (!response?.ok || !response.body) return refusedBy(response);
  try {
    // The shape of a line is fixed by the door.
    for await (const line of linesOf(response.body)) onOutcome(JSON.parse(line) as Outcome);
  } catch {
    return BROKEN_OFF;
  }
  return { ok: true, data: null };
}

const BROKEN_OFF: Answer<null> = {
  ok: false,
  code: "unreachable",
  issues: [{ at: null, message: "连接中断，其余各份的结果没有收到。请刷新页面，查看各份现在的状态。" }],
  detail: {},
};

/** The lines of a body as they arrive. Not every browser iterates a stream, so it is read by hand. */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    rest += decoder.decode(value, { stream: !done });
    const lines = rest.split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
    if (done) return;
  }
}
