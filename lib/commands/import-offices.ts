import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { command } from "@/lib/db/command";
import { changesSince } from "@/lib/queries/shared/changes-since";
import { officeDryRun, type ListOfOffices } from "@/lib/queries/shared/office-dry-run";
import { dayOf } from "@/lib/report/dates";
import { countPlan } from "@/lib/report/office-tree/plan";
import type { Actor } from "@/lib/report/permissions";
import { refuse } from "@/lib/report/refusal";
import { carryOut } from "./shared/carry-out";
import { lockRegion } from "./shared/lock-region";
import { refuseTaken } from "./shared/refuse-taken";
import { requireAdministration } from "./shared/require-administration";

/** A list whose dry run was shown: `digest` of what was shown, `since` the last event before it. */
export type ShownList = ListOfOffices & { readonly digest: string; readonly since: bigint };

/**
 * Does to the offices of the region exactly what the dry run showed, all or nothing; how many lines it changed.
 * A list that has been brought in already changes nothing. Refuses: not-allowed, invalid (lines are refused),
 * stale (the offices have changed meanwhile: with what it would do now and what happened).
 */
export async function importOffices(
  actor: Actor,
  { rows, year, digest, since }: ShownList,
): Promise<{ readonly changed: number }> {
  requireAdministration(actor);
  const at = now();
  const list = { rows, year, today: dayOf(at) };
  const { plan: beforehand } = await officeDryRun(db, actor.regionId, list);
  const { changed: asked, refused: wrong } = countPlan(beforehand);
  if (asked + wrong === 0) return { changed: 0 };
  return command(actor, async (tx) => {
    await lockRegion(tx, actor.regionId);
    const run = await officeDryRun(tx, actor.regionId, list);
    if (run.digest !== digest) {
      const changes = await changesSince(tx, actor.regionId, since);
      throw refuse("stale", "名录在核对期间有了变动，没有执行。请核对新的结果，再次确认", {
        ...run,
        changes,
      });
    }
    const { refused, changed } = countPlan(run.plan);
    if (refused > 0)
      throw refuse("invalid", `有${refused}行不能执行，请按提示改好文件后重新导入，这次没有作任何变更`);
    const [first, ...rest] = await carryOut(tx, actor, run.plan.lines, at);
    if (!first) throw refuse("invalid", "名录没有需要执行的变更");
    return { events: [first, ...rest], result: { changed } };
  }).catch(refuseTaken("slug", "有网址名刚刚被别的单位使用，没有作任何变更，请重新导入核对"));
}
