import { now } from "@/lib/clock";
import { command, type Tx } from "@/lib/db/command";
import { daysOf } from "@/lib/queries/shared/season-days";
import { dayOf } from "@/lib/report/dates";
import type { Extension } from "@/lib/report/deadlines";
import type { Actor } from "@/lib/report/permissions";
import { Refusal, refuse } from "@/lib/report/refusal";
import { extensionFaults } from "@/lib/report/season-settings";
import { notify } from "./shared/notify";
import { requireAdministration } from "./shared/require-administration";

/** 延期 for one office: `campaignDue` null leaves 报送截止 as it is. */
export type NewExtension = {
  readonly officeId: number;
  readonly campaignDue: string | null;
  readonly editUntil: string | null;
  readonly grounds: string;
};

/**
 * Gives one office later days in a season, on record with who allowed it and why, and tells its clerks.
 * Refuses: not-allowed, not-found, invalid (by field).
 */
export async function extendSeason(
  actor: Actor,
  seasonId: number,
  { officeId, grounds: reason, ...asked }: NewExtension,
): Promise<{ readonly id: number }> {
  requireAdministration(actor);
  return command(actor, async (tx) => {
    const season = await tx.season.findFirst({ where: { id: seasonId, regionId: actor.regionId } });
    if (!season) throw refuse("not-found", "没有找到这个填报年度");
    const office = await officeIn(tx, actor, officeId);
    const at = now();
    const days = daysOf(season);
    const extension = { ...asked, campaignDue: asked.campaignDue ?? days.campaignDue };
    const faults = extensionFaults(days, extension, dayOf(at));
    if (faults.length > 0) throw new Refusal("invalid", faults);
    const granted = { grantedBy: actor.accountId, grantedAt: at };
    const { id } = await tx.seasonExtension.create({
      data: { seasonId, officeId, reason, ...rowOf(extension), ...granted },
    });
    const detail = { office: office.fullName, year: season.year, ...extension, reason };
    await notify(
      tx,
      { officeId, role: "clerk" },
      { kind: "extended", once: `extended:${id}`, address: "/desk", detail },
    );
    const record = { extension: id, officeId, ...detail };
    return {
      events: [{ subject: "seasons", subjectId: seasonId, kind: "extend", detail: record, at }],
      result: { id },
    };
  });
}

/** The region's own report has no day to be extended: it waits for the others. */
async function officeIn(tx: Tx, { regionId }: Actor, id: number) {
  const office = await tx.office.findFirst({
    where: { id, regionId, closedOn: null, NOT: { id: regionId } },
  });
  if (office) return office;
  throw new Refusal("invalid", [{ at: "officeId", message: "请选择本地区的填报单位" }]);
}

function rowOf({ campaignDue, editUntil }: Extension) {
  return {
    campaignDue: new Date(campaignDue),
    editUntil: editUntil === null ? null : new Date(editUntil),
  };
}
