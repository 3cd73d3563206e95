import { asOf, now } from "@/lib/clock";
import { openSeason } from "@/lib/commands/open-season";
import type { Actor } from "@/lib/report/permissions";
import type { Agency } from "@/lib/samples/agency";
import { FATES, type Fate } from "@/lib/samples/demo-plan";
import { AGENCIES } from "@/lib/samples/district";
import { reportYearAt } from "@/lib/samples/report-year";
import { explained, reportsOf } from "@/lib/samples/reports";
import type { Sample } from "@/lib/samples/sample";
import { bringInArchive } from "./seed/archive";
import { bootstrap, type Cast } from "./seed/bootstrap";
import { currentCalendar, daysBefore, inSeason, pastCalendar } from "./seed/calendar";
import { fileReport } from "./seed/file-report";

/**
 * Loads a fictional 区 into an empty store: 14 agencies, three seasons up to the one being filed today,
 * a report in every state, an archive. Everything but the first offices and accounts goes through the
 * commands, at the moments at which it would have happened.
 */
export async function seedDemo(): Promise<void> {
  const today = now();
  const current = reportYearAt(today);
  const years = [current - 2, current - 1, current] as const;
  const cast = await bootstrap(inSeason(current - 3, -20, 9));
  await bringInArchive(cast.administrator);
  for (const [turn, year] of years.entries()) {
    const seasonId = await open(cast.administrator, year, today);
    for (const [position, agency] of AGENCIES.entries()) {
      const fate = FATES[agency.slug]?.[turn];
      if (!fate) continue;
      const calendar =
        year === current ? currentCalendar(today, position) : pastCalendar(year, position, fate.late ?? 0);
      const { reviewer } = cast;
      const clerk = clerkOf(cast, agency);
      await fileReport({
        seasonId,
        sample: sampleOf(agency, turn, current),
        fate,
        clerk,
        reviewer,
        calendar,
      });
    }
  }
}

/** 总体情况 「篇幅原则上不超过一千字」, as cities ask. */
const OVERVIEW_LENGTH = 1_000;

/** A season opens in the middle of December, the one under way no later than twelve days ago. */
async function open(administrator: Actor, year: number, today: Date): Promise<number> {
  const usual = inSeason(year, -17, 9);
  const opensAt = usual < today ? usual : daysBefore(today, 12);
  const dates = { campaignDue: `${year + 1}-01-20`, legalDue: `${year + 1}-01-31` };
  const textLengths = { overview: OVERVIEW_LENGTH };
  const { id } = await asOf(opensAt, () => openSeason(administrator, { year, textLengths, ...dates }));
  return id;
}

function clerkOf({ clerks }: Cast, { slug }: Agency): Actor {
  const clerk = clerks.get(slug);
  if (!clerk) throw new RangeError(`the demo lacks a clerk for ${slug}`);
  return clerk;
}

function sampleOf(agency: Agency, turn: number, current: number): Sample {
  const reports = reportsOf(agency, current);
  const sample = reports[turn];
  if (!sample) throw new RangeError(`no turn ${turn}`);
  const fate: Fate | null = FATES[agency.slug]?.[turn as 0 | 1 | 2] ?? null;
  const filed = fate?.spoil?.(sample) ?? sample;
  const before = reports[turn - 1];
  const { recounted } = agency;
  if (!before || recounted?.turn !== turn) return filed;
  const previous = { edition: before.edition, year: before.filing.year, values: before.filing.values };
  return explained(filed, { previous }, recounted.reason);
}
