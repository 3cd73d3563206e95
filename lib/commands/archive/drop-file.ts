import { now } from "@/lib/clock";
import { command } from "@/lib/db/command";
import type { Actor } from "@/lib/report/permissions";
import { lockItem } from "../shared/lock-item";

/** Puts a file of a batch aside: it is not entered. Refuses: not-found, stale. */
export function dropFile(actor: Actor, id: number): Promise<void> {
  return command(actor, async (tx) => {
    const { batchId, name, state } = await lockItem(tx, actor, id);
    await tx.archiveItem.update({ where: { id }, data: { state: "dropped", bytes: null } });
    const detail = { item: id, name, from: state };
    return {
      events: [{ subject: "archive_batches", subjectId: batchId, kind: "drop", detail, at: now() }],
      result: undefined,
    };
  });
}
