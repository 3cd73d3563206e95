import { createHash } from "node:crypto";
import { db } from "@/lib/db/client";
import { now } from "@/lib/clock";
import { dayOf, type Moment } from "@/lib/report/dates";
import type { Actor } from "@/lib/report/permissions";
import type { Progress } from "@/lib/report/progress";
import { refuse } from "@/lib/report/refusal";
import { ownProgress, type OwnProgress } from "./shared/own-progress";
import { progressIn } from "./shared/progress-in";
import { requireRegion } from "./shared/require-region";

export type Board = {
  readonly season: {
    readonly id: number;
    readonly year: number;
    /** Calendar days, 2026-01-31. */
    readonly campaignDue: string;
    readonly legalDue: string;
  };
  readonly lines: readonly Progress[];
  /** The region's own report, which is none of the offices'. */
  readonly own: OwnProgress;
  /** Another whenever a reader would see something else. */
  readonly mark: string;
};

/** The years a region has a season for, newest first. Refuses: not-found, for who looks after no region. */
export async function boardYears(actor: Actor): Promise<readonly number[]> {
  const regionId = requireRegion(actor);
  const seasons = await db.season.findMany({
    where: { regionId },
    orderBy: { year: "desc" },
    select: { year: true },
  });
  return seasons.map(({ year }) => year);
}

/** Where the offices of a region stand in the season of a year. Refuses: not-found. */
export async function boardOf(actor: Actor, year: number): Promise<Board> {
  const regionId = requireRegion(actor);
  const season = await db.season.findUnique({ where: { regionId_year: { regionId, year } } });
  if (!season) throw refuse("not-found", "没有找到这个填报年度");
  const { id, campaignDue, legalDue } = season;
  const days = { campaignDue: dayOf(campaignDue), legalDue: dayOf(legalDue) };
  const [lines, own] = await Promise.all([progressIn(id), ownProgress({ regionId, year })]);
  return { season: { id, year, ...days }, lines, own, mark: markOf({ lines, own, ...days }) };
}

type Shown = Pick<Board, "lines" | "own"> & { readonly campaignDue: string; readonly legalDue: string };

/** To the minute, as it is shown: a clerk who types does not redraw the board at every key. Days go by too. */
function markOf(shown: Shown) {
  const toMinute = <T extends { readonly lastAt: Moment | null }>(line: T) => ({
    ...line,
    lastAt: line.lastAt && Math.floor(new Date(line.lastAt).getTime() / MINUTE),
  });
  const [lines, own] = [shown.lines.map(toMinute), toMinute(shown.own)];
  const seen = JSON.stringify({ ...shown, lines, own, today: dayOf(now()) });
  return createHash("sha256").update(seen).digest("hex").slice(0, 32);
}

const MINUTE = 60_000;
