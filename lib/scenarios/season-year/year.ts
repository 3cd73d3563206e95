import { asOf } from "@/lib/clock";
import { remind } from "@/lib/commands/remind";
import { dayOf } from "@/lib/report/dates";
import { entriesOf } from "@/lib/samples/entries-of";
import { outcomeOf, typed } from "../test-reports";
import { begin, beginOnly, perform } from "./deeds";
import { correctedSample, districtActs } from "./district-acts";
import { openingOf, sampleOf, YEAR } from "./filers";
import { founded, seasonOpened } from "./founded";
import { lastYearFiled } from "./last-year";
import { at } from "./moment";
import { firstOf, lotsOf, reportOf, type Act, type Lot, type SeasonYear } from "./lots";
import type { Step } from "./script";

/** Founds the district, files the year before and opens the season; from there `until` goes on. */
export async function seasonYear(): Promise<SeasonYear> {
  const district = await founded();
  const lastYear = await lastYearFiled(district);
  const seasonId = await seasonOpened(district);
  const lots = lotsOf(district);
  const opened = { ...district, seasonId, lots, lastYear, reports: new Map(), reminded: new Map() };
  const waiting = actsOf({ ...opened, until: async () => {} });
  return {
    ...opened,
    until: async (day) => {
      while (waiting[0] && dayOf(waiting[0].at) <= day) {
        const [act] = waiting.splice(0, 1);
        if (act) await asOf(act.at, act.does);
      }
    },
  };
}

/** Everything in the order of its moment; what is at the same moment, in the order of the script. */
function actsOf(year: SeasonYear): Act[] {
  const steps = year.lots.flatMap((lot) => lot.steps.map((step) => stepAct(year, lot, step)));
  return [...remindingDays(year), ...steps, ...districtActs(year)].toSorted(
    (a, b) => a.at.getTime() - b.at.getTime(),
  );
}

/** Every morning, and once more as if the job had been started twice. */
function remindingDays({ reminded }: SeasonYear): readonly Act[] {
  const first = at(`${YEAR}-12-10`, 8);
  return Array.from({ length: 112 }, (_, index) => {
    const moment = new Date(first.getTime() + index * 24 * 3_600_000);
    const does = async () => {
      reminded.set(dayOf(moment), await remind());
      const again = await remind();
      if (again > 0) throw new Error(`${again} reminders were given twice on ${dayOf(moment)}`);
    };
    return { at: moment, does };
  });
}

/** Offices act in the morning, reviewers after noon; an office that was refused what began after noon, in the evening. */
function stepAct(year: SeasonYear, lot: Lot, step: Step): Act {
  const hour = step.by === "clerk" ? (step.refused === "stale" ? 18 : 10) : 14;
  const does = async () => {
    const outcome = await outcomeOf(stepped(year, lot, step));
    if (outcome === (step.refused ?? "done")) return;
    throw new Error(`${lot.member.slug} (${lot.fate}): ${step.deed} on ${step.on} was ${outcome}`);
  };
  return { at: at(step.on, hour), does };
}

async function stepped(year: SeasonYear, lot: Lot, step: Step): Promise<void> {
  const { member, fate } = lot;
  if (step.deed === "start") {
    const begins = fate === "never-sent" || fate === "merged" ? beginOnly : begin;
    year.reports.set(member.slug, await begins(errandOf(year, lot)));
    return;
  }
  const id = reportOf(year, lot);
  await perform(step.by === "clerk" ? member.actor : year[step.by], id, step);
  if (step.deed === "correct") await typed(member.actor, id, entriesOf(correctedSample(member, YEAR)));
}

/** The office another was merged into goes on with what both had open. */
function errandOf(year: SeasonYear, lot: Lot) {
  const { member, fate } = lot;
  const other = fate === "successor" ? openingOf(firstOf(year, "merged").member, YEAR) : {};
  const own = openingOf(member, YEAR);
  const carriedIn = [0, 1, 2, 3, 4, 5].map(
    (column) => (own.carriedIn?.[column] ?? 0) + (other.carriedIn?.[column] ?? 0),
  );
  const opening = { carriedIn, inForce: (own.inForce ?? 0) + (other.inForce ?? 0) };
  const sample = sampleOf(member, YEAR, opening);
  return { member, seasonId: year.seasonId, sample, fromFile: lot === firstOf(year, "returned-once") };
}
