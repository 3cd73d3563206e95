import type { Db } from "@/lib/db/client";
import { now } from "@/lib/clock";
import { directoryOf, type Listed } from "@/lib/report/archive/directory";
import { slotOf, type World } from "@/lib/report/archive/standing";
import { dayOf } from "@/lib/report/dates";

/** What there is in a region for past reports to be matched with: its offices, closed ones too, and their reports. */
export async function archiveWorld(
  reader: Pick<Db, "office" | "report" | "season">,
  regionId: number,
): Promise<World> {
  const offices = await reader.office.findMany({
    where: { regionId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: {
      id: true,
      fullName: true,
      shortName: true,
      closedOn: true,
      formerNames: { select: { fullName: true, shortName: true } },
    },
  });
  const reports = await reader.report.findMany({
    where: { office: { regionId } },
    select: { officeId: true, year: true },
  });
  const seasons = await reader.season.findMany({ where: { regionId }, select: { year: true } });
  const region = offices.find(({ id }) => id === regionId)?.fullName ?? "";
  return {
    directory: directoryOf(region, offices.map(listed)),
    taken: new Set(reports.map(({ officeId, year }) => slotOf(officeId, year))),
    seasons: new Set(seasons.map(({ year }) => year)),
    thisYear: Number(dayOf(now()).slice(0, 4)),
  };
}

type Row = Omit<Listed, "closedIn"> & { readonly closedOn: Date | null };

function listed({ closedOn, ...office }: Row): Listed {
  return closedOn ? { ...office, closedIn: Number(dayOf(closedOn).slice(0, 4)) } : office;
}
