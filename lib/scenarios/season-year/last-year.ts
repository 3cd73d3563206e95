import { asOf } from "@/lib/clock";
import { openSeason } from "@/lib/commands/open-season";
import { entriesOf } from "@/lib/samples/entries-of";
import { startReport } from "@/lib/commands/start-report";
import { submitted, typed } from "../test-reports";
import { perform } from "./deeds";
import { publishedTogether } from "./district-acts";
import { sampleOf, YEAR } from "./filers";
import type { Founded } from "./founded";
import { at } from "./moment";

/** The agencies of the demo file the year before and have it published in time; gives the reports by slug. */
export async function lastYearFiled(district: Founded): Promise<ReadonlyMap<string, number>> {
  const { administrator, one, members } = district;
  const season = await asOf(at(`${YEAR - 1}-12-10`, 9), () =>
    openSeason(administrator, {
      year: YEAR - 1,
      campaignDue: `${YEAR}-01-15`,
      legalDue: `${YEAR}-01-31`,
    }),
  );
  const reports = new Map<string, number>();
  for (const member of members.filter(({ before }) => before !== null)) {
    const id = await asOf(at(`${YEAR}-01-08`, 10), async () => {
      const report = await startReport(member.actor, season.id);
      await typed(member.actor, report.id, entriesOf(sampleOf(member, YEAR - 1)));
      await submitted(member.actor, report.id);
      return report.id;
    });
    await asOf(at(`${YEAR}-01-10`, 14), async () => {
      for (const deed of ["begin-review", "approve"] as const)
        await perform(one, id, { on: "", by: "one", deed });
    });
    reports.set(member.slug, id);
  }
  await asOf(at(`${YEAR}-01-20`, 17), () => publishedTogether(district));
  return reports;
}
