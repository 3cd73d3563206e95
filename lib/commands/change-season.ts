import canonicalize from "canonicalize";
import { now } from "@/lib/clock";
import { command, type Tx } from "@/lib/db/command";
import type { Prisma } from "@/lib/db/generated/client";
import { settingsOf } from "@/lib/queries/shared/season-settings";
import { dayOf } from "@/lib/report/dates";
import type { Actor } from "@/lib/report/permissions";
import { Refusal, refuse } from "@/lib/report/refusal";
import { dayFaults, wordFaults, type SeasonSettings } from "@/lib/report/season-settings";
import { editionById } from "@/lib/template/editions";
import { requireAdministration } from "./shared/require-administration";

/**
 * Changes settings of a year; what is not given stays. The record holds every change from old to new.
 * Refuses: not-allowed, not-found, invalid (by field; also when nothing changes).
 */
export async function changeSeason(
  actor: Actor,
  id: number,
  changes: Partial<SeasonSettings>,
): Promise<object> {
  requireAdministration(actor);
  return command(actor, async (tx) => {
    const season = await lockSeason(tx, actor, id);
    const before = settingsOf(season);
    const after = { ...before, ...changes };
    const faults = [
      ...dayFaults(season.year, daysAsked(before, after)),
      ...wordFaults(editionById(season.edition), after),
    ];
    if (faults.length > 0) throw new Refusal("invalid", faults);
    const changed = changesOf(before, after);
    if (Object.keys(changed).length === 0) throw refuse("invalid", "没有改动，不需要保存");
    await tx.season.update({ where: { id }, data: rowOf(after, season) });
    return {
      events: [{ subject: "seasons", subjectId: id, kind: "change", detail: { changed }, at: now() }],
      result: {},
    };
  });
}

/** A year opened after its days, as one of the past is, may be changed without opening it again. */
function daysAsked(before: SeasonSettings, after: SeasonSettings): SeasonSettings {
  const stands = before.opensOn === after.opensOn && before.opensOn > before.campaignDue;
  return stands ? { ...after, opensOn: after.campaignDue } : after;
}

async function lockSeason(tx: Tx, { regionId }: Actor, id: number) {
  await tx.$queryRaw`SELECT id FROM seasons WHERE id = ${id} FOR UPDATE`;
  const season = await tx.season.findFirst({ where: { id, regionId } });
  if (!season) throw refuse("not-found", "没有找到这个填报年度");
  return season;
}

/** Each setting that differs, from old to new; the store keeps no order of keys. */
function changesOf(before: SeasonSettings, after: SeasonSettings): Prisma.InputJsonObject {
  const pairs = Object.entries(after).flatMap(([setting, to]) => {
    const from = before[setting as keyof SeasonSettings];
    return canonicalize(from) === canonicalize(to) ? [] : [[setting, { from, to }] as const];
  });
  return Object.fromEntries(pairs);
}

/** The hour of opening stays while the day does. */
function rowOf(after: SeasonSettings, { opensAt }: { readonly opensAt: Date }) {
  const { opensOn, campaignDue, editUntil, legalDue, suffixes, rulesOff, ...words } = after;
  return {
    ...words,
    opensAt: dayOf(opensAt) === opensOn ? opensAt : new Date(`${opensOn}T00:00:00+08:00`),
    campaignDue: new Date(campaignDue),
    editUntil: editUntil === null ? null : new Date(editUntil),
    legalDue: new Date(legalDue),
    labelSuffixes: suffixes,
    rulesOff: [...rulesOff],
    prompts: Object.fromEntries(Object.entries(words.prompts).map(([part, lines]) => [part, [...lines]])),
  };
}
