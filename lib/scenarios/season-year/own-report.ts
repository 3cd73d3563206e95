import { approve } from "@/lib/commands/approve";
import { beginReview } from "@/lib/commands/begin-review";
import { publish } from "@/lib/commands/publish";
import { startReport } from "@/lib/commands/start-report";
import { takeRollup } from "@/lib/commands/take-rollup";
import { db } from "@/lib/db/client";
import { differencesFromOwn, rollupOf } from "@/lib/queries/rollup-of";
import { sumAsTyped } from "@/lib/report/rollup/take-over";
import { GOVERNMENT_OFFICE } from "@/lib/samples/agencies/government-office";
import { DISTRICT } from "@/lib/samples/district";
import { filedBy } from "@/lib/samples/filings";
import { say } from "@/lib/samples/say";
import { editionById } from "@/lib/template/editions";
import type { Values } from "@/lib/template/equations";
import { outcomeOf, submitted, typed } from "../test-reports";
import { YEAR } from "./filers";
import { at } from "./moment";
import { mar } from "./script";
import type { Act, SeasonYear } from "./lots";

/** Every published report of the year counts in the report of the district. */
const BASIS = "published";

/** The report of the district: drafted from the sums in March, brought up to date, and public before the 31st. */
export function ownReportActs(year: SeasonYear): readonly Act[] {
  const { one, two } = year;
  const id = () => ownId(year);
  return [
    { at: at(mar(5), 10), does: () => drafted(year) },
    { at: at(mar(17), 10), does: () => broughtUpToDate(year) },
    { at: at(mar(18), 10), does: async () => submitted(one, await id()) },
    { at: at(mar(18), 14), does: () => ownJudgementRefused(year) },
    { at: at(mar(19), 14), does: async () => beginReview(two, await id()) },
    { at: at(mar(20), 14), does: async () => approve(two, await id(), await seen(year)) },
    {
      at: at(mar(25), 16),
      does: async () => {
        const secrecy = { reviewer: "陈慎之", reviewedOn: mar(24), note: "不涉及国家秘密，同意公开" };
        return publish(two, await id(), { ...(await seen(year)), secrecy });
      },
    },
  ];
}

/** The district's report of the year. */
export async function ownId({ regionId }: Pick<SeasonYear, "regionId">): Promise<number> {
  const where = { officeId_year: { officeId: regionId, year: YEAR } };
  return (await db.report.findUniqueOrThrow({ where })).id;
}

async function drafted(year: SeasonYear): Promise<void> {
  const { one, seasonId } = year;
  const { id } = await startReport(one, seasonId);
  const { conflicts } = await takeRollup(one, id, { basis: BASIS, cells: null });
  if (conflicts.length > 0) throw new Error("somebody else wrote the district's report");
  await written(year, id);
}

/** A correction has moved the sums since: what differs is taken over, figure by figure, and the words with it. */
async function broughtUpToDate(year: SeasonYear): Promise<void> {
  const { one } = year;
  const rollup = await rollupOf(one, { year: YEAR, basis: BASIS });
  const edition = editionById(rollup.edition);
  const cells = differencesFromOwn(rollup).flatMap(({ cell }) => {
    const raw = sumAsTyped(edition, rollup.sums, cell);
    return raw === null ? [] : [{ key: cell, raw, version: rollup.own?.entries.get(cell)?.version ?? 0 }];
  });
  const id = await ownId(year);
  const { taken } = await takeRollup(one, id, { basis: BASIS, cells });
  if (taken === 0) throw new Error("the correction moved nothing");
  await written(year, id);
}

async function written({ one }: SeasonYear, id: number): Promise<void> {
  const { edition, sums } = await rollupOf(one, { year: YEAR, basis: BASIS });
  await typed(
    one,
    id,
    Object.entries(textsFor(sums, edition)).map(([part, raw]) => ({ key: textKeyOf(part), raw })),
  );
}

function textsFor(values: Values, id: Parameters<typeof editionById>[0]) {
  const edition = editionById(id);
  const { office, tell } = GOVERNMENT_OFFICE;
  const texts = tell({ year: YEAR, turn: 2, say: say(edition, values) });
  const filing = { office, year: YEAR, values, texts, faults: [], explanations: {} };
  return filedBy({ edition, filing }, { type: "region", ...DISTRICT }).filing.texts;
}

function textKeyOf(part: string): string {
  return `text:${part}`;
}

/** Who submitted it cannot approve it. */
async function ownJudgementRefused(year: SeasonYear): Promise<void> {
  const outcome = await outcomeOf(approve(year.one, await ownId(year), await seen(year)));
  if (outcome !== "not-allowed") throw new Error(`judging one's own was ${outcome}`);
}

async function seen(year: SeasonYear): Promise<{ readonly contentSha256: string }> {
  const where = { id: await ownId(year) };
  const { revision } = await db.report.findUniqueOrThrow({ where, include: { revision: true } });
  return { contentSha256: revision?.contentSha256 ?? "" };
}
