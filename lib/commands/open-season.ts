import { now } from "@/lib/clock";
import { command } from "@/lib/db/command";
import { requireAdministration } from "./shared/require-administration";
import { dayOf } from "@/lib/report/dates";
import type { Actor } from "@/lib/report/permissions";
import { Refusal, type Issue } from "@/lib/report/refusal";
import { dayFaults } from "@/lib/report/season-settings";
import { editionForYear } from "@/lib/template/editions";
import { refuseTaken } from "./shared/refuse-taken";

/** A report year and its days (2026-01-31): that of the region, and that of 条例第四十九条. */
export type NewSeason = {
  readonly year: number;
  readonly campaignDue: string;
  readonly legalDue: string;
  /** The first day on which a report can be begun; absent: at once. */
  readonly opensOn?: string | undefined;
  /** 篇幅 in characters, by section or part. */
  readonly textLengths?: Readonly<Record<string, number>>;
};

/** Opens the reports of a year in the edition in force for it. Refuses: not-allowed, invalid. */
export async function openSeason(actor: Actor, season: NewSeason): Promise<{ readonly id: number }> {
  requireAdministration(actor);
  const { regionId } = actor;
  const { year, campaignDue, legalDue, opensOn, textLengths = {} } = season;
  const edition = editionForYear(year)?.id;
  const faults = faultsOf(season);
  if (!edition || faults.length > 0) throw new Refusal("invalid", edition ? faults : [NO_EDITION, ...faults]);
  const at = now();
  const opensAt = opensOn && opensOn > dayOf(at) ? new Date(`${opensOn}T00:00:00+08:00`) : at;
  return command(actor, async (tx) => {
    const days = { campaignDue: new Date(campaignDue), legalDue: new Date(legalDue) };
    const { id } = await tx.season.create({
      data: { regionId, year, edition, opensAt, textLengths, ...days },
    });
    const detail = { ...season, edition };
    return { events: [{ subject: "seasons", subjectId: id, kind: "open", detail, at }], result: { id } };
  }).catch(refuseTaken("year", "这个年度已经建立"));
}

const NO_EDITION: Issue = { at: "year", message: "这个年度没有适用的报告格式" };

function faultsOf({ year, campaignDue, legalDue, opensOn }: NewSeason): readonly Issue[] {
  const early = dayOf(now()) < `${year}-01-01`;
  // Of a year gone by, whose days are past already, the opening is no question.
  const days = { opensOn: opensOn ?? campaignDue, campaignDue, editUntil: null, legalDue };
  return [...(early ? [{ at: "year", message: "这个年度还没有开始" }] : []), ...dayFaults(year, days)];
}
