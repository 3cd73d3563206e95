import { now } from "@/lib/clock";
import { command } from "@/lib/db/command";
import { canBringIn, type Actor } from "@/lib/report/permissions";
import { refuse } from "@/lib/report/refusal";

/** Opens a batch that past reports are handed in to. Refuses: not-allowed. */
export async function openBatch(actor: Actor): Promise<{ readonly id: number }> {
  if (!canBringIn(actor)) throw refuse("not-allowed", "往年报告由审核人或者管理员导入");
  const { regionId, accountId: createdBy } = actor;
  const at = now();
  return command(actor, async (tx) => {
    const { id } = await tx.archiveBatch.create({ data: { regionId, createdBy, createdAt: at } });
    return { events: [{ subject: "archive_batches", subjectId: id, kind: "open", at }], result: { id } };
  });
}
