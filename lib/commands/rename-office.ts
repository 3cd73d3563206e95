import { now } from "@/lib/clock";
import { command } from "@/lib/db/command";
import { dayOf } from "@/lib/report/dates";
import type { Actor } from "@/lib/report/permissions";
import { Refusal } from "@/lib/report/refusal";
import { lockOffice } from "./shared/lock-office";
import { rename } from "./shared/rename";
import { requireFreeName } from "./shared/require-free-name";

export type Renaming = {
  readonly fullName: string;
  readonly shortName: string;
  /** The last day of the name so far, as 2026-01-31. */
  readonly until: string;
};

/**
 * Gives an office another name; the old one is kept with its last day, the public address stays, and what was
 * filed keeps the name it was filed under. Refuses: not-allowed, not-found, stale, invalid.
 */
export async function renameOffice(actor: Actor, id: number, renaming: Renaming): Promise<void> {
  const { fullName, shortName, until } = renaming;
  const at = now();
  await command(actor, async (tx) => {
    const before = await lockOffice(tx, actor, id);
    if (until > dayOf(at)) throw invalid("until", "原名称的最后一天不能晚于今天，请到那一天之后再办理");
    if (fullName === before.fullName && shortName === before.shortName) {
      throw invalid("fullName", "名称没有变化，请填写新的名称");
    }
    const { slug } = before;
    if (fullName !== before.fullName) {
      await requireFreeName(tx, { regionId: actor.regionId, fullName, slug, founded: false });
    }
    const event = await rename(tx, { id, slug, from: before, to: { fullName, shortName }, until, at });
    return { events: [event], result: undefined };
  });
}

function invalid(at: string, message: string): Refusal {
  return new Refusal("invalid", [{ at, message }]);
}
