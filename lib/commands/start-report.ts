import { now } from "@/lib/clock";
import { command, type Tx } from "@/lib/db/command";
import { db } from "@/lib/db/client";
import { officeDays } from "@/lib/queries/shared/season-days";
import { yearBefore } from "@/lib/queries/shared/year-before";
import { notBegun } from "@/lib/report/deadlines";
import { carriedFigures } from "@/lib/report/due-figures";
import { can, type Actor } from "@/lib/report/permissions";
import { inFull } from "@/lib/report/read-content";
import { refuse } from "@/lib/report/refusal";
import { editionById } from "@/lib/template/editions";
import { requireOpenOffice } from "./shared/require-open-office";

/**
 * Starts the office's report of a season, with last year's carry in it; the one already begun where there is one.
 * Refuses: not-found, not-allowed (also before 填报开始, after 编辑截止, and of an office closed before the year).
 */
export async function startReport(actor: Actor, seasonId: number): Promise<{ readonly id: number }> {
  const { officeId, regionId } = actor;
  if (!can(actor, "edit", { officeId, regionId, state: "draft", submittedBy: null })) {
    throw refuse("not-allowed", "年度报告由填报单位的填报人开始填写");
  }
  const season = await db.season.findFirst({ where: { id: seasonId, regionId } });
  if (!season) throw refuse("not-found", "没有找到这个填报年度");
  const { year, edition } = season;
  const there = await begun(officeId, year);
  if (there) return there;
  const why = notBegun(await officeDays(db, { seasonId, officeId, regionId }));
  if (why) throw refuse("not-allowed", why);
  return begin(actor, { seasonId, year, edition });
}

type Beginning = { readonly seasonId: number; readonly year: number; readonly edition: string };

/** Two at once: one writes, the other's row is refused by the key of office and year. */
async function begin(actor: Actor, { seasonId, year, edition }: Beginning): Promise<{ readonly id: number }> {
  const { officeId } = actor;
  const at = now();
  try {
    return await command(actor, async (tx) => {
      await requireOpenOffice(tx, officeId, year);
      const { id } = await tx.report.create({
        data: { officeId, year, seasonId, edition, createdAt: at, changedAt: at },
      });
      const carried = await carryOver(tx, actor, { id, year, edition, at });
      const detail = { seasonId, year, ...(carried.length > 0 && { carried }) };
      return { events: [{ subject: "reports", subjectId: id, kind: "start", detail, at }], result: { id } };
    });
  } catch (error) {
    const other = await begun(officeId, year);
    if (other) return other;
    throw error;
  }
}

type Begun = { readonly id: number; readonly year: number; readonly edition: string; readonly at: Date };

/** Last year's 结转下年度 stands in this year's 上年结转 from the first moment; no other figure is filled in. */
async function carryOver(tx: Tx, { officeId, accountId }: Actor, { id, year, edition, at }: Begun) {
  const before = await yearBefore(tx, { officeId, year });
  const carried = carriedFigures(editionById(edition), before && inFull(before)).map(({ cell, value }) => ({
    key: cell,
    raw: String(value),
  }));
  await tx.draftEntry.createMany({
    data: carried.map((entry) => ({
      ...entry,
      reportId: id,
      source: "carry",
      changedBy: accountId,
      changedAt: at,
    })),
  });
  return carried;
}

function begun(officeId: number, year: number): Promise<{ readonly id: number } | null> {
  return db.report.findUnique({ where: { officeId_year: { officeId, year } }, select: { id: true } });
}
