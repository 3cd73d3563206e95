import { now } from "@/lib/clock";
import { command } from "@/lib/db/command";
import { requireRegion } from "@/lib/queries/shared/require-region";
import type { Actor } from "@/lib/report/permissions";
import { refuse } from "@/lib/report/refusal";

type Decision = { readonly year: number; readonly included: boolean; readonly reason: string };

/**
 * Decides whether an office counts in the roll-up of a year, with the reason on record; the last word counts.
 * Refuses: not-found, who looks after no region and what belongs to another.
 */
export async function chooseRollup(actor: Actor, officeId: number, decision: Decision): Promise<Decision> {
  const regionId = requireRegion(actor);
  const { year, included, reason } = decision;
  const at = now();
  return command(actor, async (tx) => {
    const office = await tx.office.findFirst({
      where: {
        id: officeId,
        OR: [
          { regionId, id: { not: regionId } },
          { parentId: regionId, type: "region" },
        ],
      },
      select: { id: true },
    });
    if (!office) throw refuse("not-found", "没有找到这个单位");
    const decided = { included, reason, decidedBy: actor.accountId, decidedAt: at };
    await tx.rollupChoice.upsert({
      where: { officeId_year: { officeId, year } },
      create: { officeId, year, ...decided },
      update: decided,
    });
    return {
      events: [{ subject: "offices", subjectId: officeId, kind: "rollup", detail: { ...decision }, at }],
      result: decision,
    };
  });
}
