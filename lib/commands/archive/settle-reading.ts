import { now } from "@/lib/clock";
import { command, type Tx } from "@/lib/db/command";
import type { Prisma } from "@/lib/db/generated/client";
import { cluesOf } from "@/lib/document/clues";
import type { Reading } from "@/lib/document/match";
import { refuse } from "@/lib/report/refusal";

/** What came of reading a file: what it says, or why it cannot be read. */
export type Outcome = { readonly reading: Reading } | { readonly trouble: string; readonly scan: boolean };

/** Takes down what came of reading a file; the file itself is let go. Refuses: stale (no longer waiting). */
export function settleReading(id: number, outcome: Outcome): Promise<void> {
  return command(null, async (tx) => {
    const { batchId, name } = await lockWaiting(tx, id);
    const change = changeOf(name, outcome);
    await tx.archiveItem.update({ where: { id }, data: { ...change, bytes: null } });
    const detail = { item: id, name, ...("trouble" in change && { trouble: change.trouble }) };
    return {
      events: [{ subject: "archive_batches", subjectId: batchId, kind: change.state, detail, at: now() }],
      result: undefined,
    };
  });
}

async function lockWaiting(tx: Tx, id: number) {
  await tx.$queryRaw`SELECT id FROM archive_items WHERE id = ${id} FOR UPDATE`;
  const item = await tx.archiveItem.findFirst({
    where: { id, state: "waiting" },
    select: { batchId: true, name: true },
  });
  if (!item) throw refuse("stale", "这个文件已经处理过了");
  return item;
}

function changeOf(name: string, outcome: Outcome) {
  if ("trouble" in outcome) return { state: "refused", ...outcome };
  const clues = cluesOf(outcome.reading);
  if (!clues) {
    const file = name.split("/").at(-1) ?? name;
    return { state: "refused", trouble: `“${file}”里没有找到年度报告的标题和表格`, scan: false };
  }
  return { state: "read", clues: keepable(clues), reading: keepable(outcome.reading) };
}

/** Text PostgreSQL can keep: a file may hold characters it cannot. */
function keepable(value: object): Prisma.InputJsonObject {
  const json = JSON.stringify(value, (_, part: unknown) =>
    typeof part === "string" ? part.replace(UNKEEPABLE, "") : part,
  );
  // Written from our own types a line above.
  const kept: Prisma.InputJsonObject = JSON.parse(json);
  return kept;
}

const UNKEEPABLE = /[^\P{Cc}\t\n\r]|\p{Cs}/gu;
