import { now } from "@/lib/clock";
import { command } from "@/lib/db/command";
import { typeEffects } from "@/lib/queries/shared/type-effects";
import { officeOf } from "@/lib/queries/shared/words";
import type { OfficeType } from "@/lib/report/filing";
import type { Actor } from "@/lib/report/permissions";
import { Refusal, refuse } from "@/lib/report/refusal";
import { lockOffice } from "./shared/lock-office";

type Retyping = {
  readonly type: Exclude<OfficeType, "region">;
  readonly reason: string;
  /** The digest of the effects the administrator was shown; null: none were. */
  readonly shown: string | null;
};

/**
 * Makes an office another type: what is filed keeps the type it was filed under. Refuses: not-allowed,
 * not-found, invalid, stale (closed; or with the effects, where they are not those that were shown).
 */
export async function changeOfficeType(
  actor: Actor,
  id: number,
  { type, reason, shown }: Retyping,
): Promise<void> {
  await command(actor, async (tx) => {
    const row = await lockOffice(tx, actor, id);
    const from = officeOf(row);
    if (from.type === type) {
      throw new Refusal("invalid", [{ at: "type", message: "类型没有变化，请选择新的类型" }]);
    }
    const asked = { officeId: id, regionId: actor.regionId, from, to: { ...from, type } };
    const effects = await typeEffects(tx, asked);
    if (effects.digest !== shown) {
      throw refuse("stale", "变更类型会影响以下审核规则和报告，请核对后确认", { effects });
    }
    await tx.office.update({ where: { id }, data: { type } });
    const detail = { from: from.type, to: type, reason };
    return {
      events: [{ subject: "offices", subjectId: id, kind: "retype", detail, at: now() }],
      result: undefined,
    };
  });
}
