import { now } from "@/lib/clock";
import { approveBatch } from "@/lib/commands/approve-batch";
import { beginReview } from "@/lib/commands/begin-review";
import { chooseRollup } from "@/lib/commands/choose-rollup";
import { endOffices } from "@/lib/commands/end-offices";
import { extendSeason } from "@/lib/commands/extend-season";
import { publish } from "@/lib/commands/publish";
import { publishBatch } from "@/lib/commands/publish-batch";
import type { Chosen, Outcome } from "@/lib/commands/shared/each-apart";
import { cleanZeros, toPublish } from "@/components/desk/queue/batches";
import type { Task } from "@/components/desk/queue/task";
import { workList } from "@/lib/queries/work-list";
import { dayOf } from "@/lib/report/dates";
import { entriesOf } from "@/lib/samples/entries-of";
import type { Applicants } from "@/lib/samples/figures";
import type { Sample } from "@/lib/samples/sample";
import { refusalOf, typed } from "../test-reports";
import { perform } from "./deeds";
import { openingOf, sampleOf, YEAR } from "./filers";
import type { Founded, Member } from "./founded";
import { at } from "./moment";
import { ownReportActs } from "./own-report";
import { feb, jan, mar, PUBLISHING_DAYS, QUIET_DAY } from "./script";
import { firstOf, type Act, type SeasonYear } from "./lots";

/** Why one office does not count in the sums of the district. */
export const LED_FROM_ABOVE = "垂直管理单位，由上级主管部门汇总";

/** What is done for the whole district rather than for one report. */
export function districtActs(year: SeasonYear): readonly Act[] {
  const { administrator } = year;
  return [
    { at: at(jan(4), 11), does: () => merged(year) },
    {
      at: at(jan(12), 11),
      does: () => {
        const { officeId } = firstOf(year, "extended").member;
        const days = { campaignDue: jan(22), editUntil: null };
        return extendSeason(administrator, year.seasonId, {
          officeId,
          ...days,
          grounds: "办公系统迁移期间无法填报",
        });
      },
    },
    { at: at(QUIET_DAY, 15), does: () => approvedTogether(year) },
    ...PUBLISHING_DAYS.map((day) => ({ at: at(day, 17), does: () => publishedTogether(year) })),
    ...lastYearCorrected(year),
    {
      at: at(mar(5), 9),
      does: () => {
        const { officeId } = firstOf(year, "led-from-above").member;
        return chooseRollup(administrator, officeId, { year: YEAR, included: false, reason: LED_FROM_ABOVE });
      },
    },
    ...ownReportActs(year),
  ];
}

/** Publishes all that was approved, with one 保密审查 of the day. */
export async function publishedTogether({ two }: Founded): Promise<void> {
  const secrecy = { reviewer: "陈慎之", reviewedOn: dayOf(now()), note: "不涉及国家秘密，同意公开" };
  const reports = chosenFrom(toPublish((await workList(two)).reports));
  await allDone(publishBatch(two, { reports, secrecy }));
}

/** What the office filed, with one application more than it had counted. */
export function correctedSample(member: Member, year: number): Sample {
  if (year < YEAR) return sampleOf(member, year, { received: oneMore(member.before?.received) });
  const results = { ...member.now.results, granted: oneMore(member.now.results?.["granted"]) };
  return sampleOf(member, year, { results, carriedIn: oneMore(openingOf(member, year).carriedIn) });
}

function oneMore([people = 0, ...others]: Applicants = []): Applicants {
  return [people + 1, ...others];
}

async function merged(year: SeasonYear): Promise<void> {
  const { member: gone } = firstOf(year, "merged");
  const { member: heir } = firstOf(year, "successor");
  await endOffices(year.administrator, {
    ...{ ending: "merged", offices: [gone.officeId], successors: [heir.officeId], founded: [] },
    ...{ closedOn: `${YEAR}-12-31`, accounts: [gone.actor.accountId] },
  });
}

/** The clean zeros, after the drawn tenth was refused unopened and then opened. */
async function approvedTogether({ one }: Founded): Promise<void> {
  const chosen = chosenFrom(cleanZeros((await workList(one)).reports));
  const { code, detail } = await refusalOf(approveBatch(one, chosen));
  if (code !== "blocked" || !Array.isArray(detail["sample"])) throw new Error(`the batch was ${code}`);
  for (const id of detail["sample"]) await beginReview(one, Number(id));
  await allDone(await approveBatch(one, chosen));
}

/** In February an application of the year before turns up: what was carried into this year was one too few. */
function lastYearCorrected(year: SeasonYear): readonly Act[] {
  const { member } = firstOf(year, "corrected");
  const id = () => year.lastYear.get(member.slug) ?? 0;
  const step = (deed: "correct" | "submit" | "begin-review" | "approve", by: "clerk" | "two") =>
    perform(by === "clerk" ? member.actor : year.two, id(), { on: "", by, deed });
  const corrected = async () => {
    await step("correct", "clerk");
    await typed(member.actor, id(), entriesOf(correctedSample(member, YEAR - 1)));
    await step("submit", "clerk");
  };
  const released = async () => {
    await step("begin-review", "two");
    await step("approve", "two");
    const { reports } = await workList(year.two, YEAR - 1);
    const [one] = chosenFrom(toPublish(reports));
    if (!one) throw new Error("nothing is to be published");
    const secrecy = { reviewer: "陈慎之", reviewedOn: feb(24), note: "不涉及国家秘密，同意公开" };
    await publish(year.two, one.id, { contentSha256: one.contentSha256, secrecy });
  };
  return [
    { at: at(feb(20), 10), does: corrected },
    { at: at(feb(24), 16), does: released },
  ];
}

function chosenFrom(tasks: readonly Task[]): readonly Chosen[] {
  return tasks.map(({ id, submitted }) => ({ id, contentSha256: submitted?.contentSha256 ?? "" }));
}

async function allDone(outcomes: AsyncIterable<Outcome>): Promise<void> {
  for await (const outcome of outcomes)
    if (!outcome.ok) throw new Error(`report ${outcome.id}: ${outcome.code} ${outcome.issues[0]?.message}`);
}
