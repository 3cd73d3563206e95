import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { saveEntries, type Conflict } from "@/lib/db/hot";
import { yearOf } from "@/lib/queries/rollup-of";
import { ownReport, type OwnReport } from "@/lib/queries/shared/own-report";
import { requireRegion } from "@/lib/queries/shared/require-region";
import { noSuchReport } from "@/lib/queries/shared/report-in-scope";
import { rollupNow } from "@/lib/queries/shared/rollup-now";
import type { Actor } from "@/lib/report/permissions";
import { Refusal, refuse, type Issue } from "@/lib/report/refusal";
import type { Standing } from "@/lib/report/rollup/standing";
import { intoBlanks, sumAsTyped, type Taken } from "@/lib/report/rollup/take-over";
import type { Values } from "@/lib/template/equations";
import type { CellId, Edition } from "@/lib/template/vocabulary";
import { allow } from "./shared/allow";

export type Wanted = {
  readonly basis: Standing;
  /** Cells chosen one by one, with the sum and the version on the screen; null: fill what is blank. */
  readonly cells: readonly { readonly key: CellId; readonly raw: string; readonly version: number }[] | null;
};

/**
 * Puts sums of the roll-up into the draft of the region's own report: into blanks, or over the figures that were
 * chosen as they stood on the screen. Refuses: not-found, not-allowed, stale (not open, or the sums moved), invalid.
 */
export async function takeRollup(
  actor: Actor,
  id: number,
  { basis, cells }: Wanted,
): Promise<{ readonly taken: number; readonly conflicts: readonly Conflict[] }> {
  const regionId = requireRegion(actor);
  const { year } = await reportOf(regionId, id);
  const own = await openReport(actor, { regionId, year });
  const { edition } = await yearOf(regionId, year);
  if (own.edition !== edition.id) throw refuse("invalid", "本级报告与汇总的版式不同，不能带入");
  const sums = await rollupNow({ regionId, year, basis });
  const taken = cells ? chosen(edition, sums, cells) : intoBlanks(edition, sums, own.entries);
  if (taken.length === 0) return { taken: 0, conflicts: [] };
  const saves = taken.map((entry) => ({ ...entry, source: "rollup" }));
  const outcome = await saveEntries({ reportId: id, actorId: actor.accountId, at: now() }, saves);
  if (outcome) return { taken: outcome.saved.length, conflicts: outcome.conflicts };
  // Submitted in this instant: the refusal says where the report stands now.
  await openReport(actor, { regionId, year });
  throw noSuchReport();
}

async function reportOf(regionId: number, id: number): Promise<{ readonly year: number }> {
  const report = await db.report.findFirst({ where: { id, officeId: regionId }, select: { year: true } });
  if (!report) throw noSuchReport();
  return report;
}

async function openReport(
  actor: Actor,
  at: { readonly regionId: number; readonly year: number },
): Promise<OwnReport> {
  const own = await ownReport(at);
  if (!own) throw noSuchReport();
  const { regionId } = at;
  allow(actor, "edit", { officeId: regionId, regionId, state: own.state, submittedBy: null });
  return own;
}

/** Only sums that are still what was read. */
function chosen(edition: Edition, sums: Values, wanted: readonly Taken[]): readonly Taken[] {
  const moved = wanted.flatMap(({ key, raw }): readonly Issue[] =>
    sumAsTyped(edition, sums, key) === raw
      ? []
      : [{ at: key, message: "这一格的汇总数已经变化，请刷新页面后重新选择" }],
  );
  if (moved.length > 0) throw new Refusal("stale", moved.slice(0, 50));
  if (new Set(wanted.map(({ key }) => key)).size < wanted.length) {
    throw refuse("invalid", "同一格在一次带入中出现两次");
  }
  return wanted;
}
