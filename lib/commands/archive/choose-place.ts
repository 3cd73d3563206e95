import { now } from "@/lib/clock";
import { command, type Tx } from "@/lib/db/command";
import type { Actor } from "@/lib/report/permissions";
import { Refusal, refuse } from "@/lib/report/refusal";
import { lockItem } from "../shared/lock-item";

/** Says by hand whose report of which year a file is; null leaves it to what was found. Refuses: not-found, stale, invalid. */
export function choosePlace(
  actor: Actor,
  id: number,
  { officeId, year }: { readonly officeId: number | null; readonly year: number | null },
): Promise<void> {
  return command(actor, async (tx) => {
    const item = await lockItem(tx, actor, id);
    if (item.state !== "read") throw refuse("stale", "这个文件还没有读出内容，不能选择单位和年度");
    if (officeId !== null) await requireOffice(tx, actor, officeId);
    await tx.archiveItem.update({ where: { id }, data: { officeId, year } });
    const from = { officeId: item.officeId, year: item.year };
    const detail = { item: id, name: item.name, from, to: { officeId, year } };
    return {
      events: [{ subject: "archive_batches", subjectId: item.batchId, kind: "choose", detail, at: now() }],
      result: undefined,
    };
  });
}

async function requireOffice(tx: Tx, { regionId }: Actor, officeId: number): Promise<void> {
  if (await tx.office.findFirst({ where: { id: officeId, regionId }, select: { id: true } })) return;
  throw new Refusal("invalid", [{ at: "officeId", message: "请在列表中选择单位" }]);
}
