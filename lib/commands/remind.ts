import { now } from "@/lib/clock";
import { command, type Tx } from "@/lib/db/command";
import { remindersDue, type SeasonReminders } from "@/lib/queries/reminders-due";
import { readersOf, type Reminder } from "@/lib/report/reminders";
import { notify } from "./shared/notify";

/** Gives the reminders of today that were not given yet; by the system itself. Gives how many there were. */
export async function remind(): Promise<number> {
  let given = 0;
  for (const due of await remindersDue()) given += await give(due);
  return given;
}

/**
 * Where a report has moved since the plan was made, its reminder is left out: who has submitted meanwhile is
 * not reminded. Held until the end, so that nobody submits in between.
 */
function give({ seasonId, regionId, year, reminders }: SeasonReminders): Promise<number> {
  return command(null, async (tx) => {
    const states = await heldStates(tx, { regionId, year });
    const holding = reminders.filter(
      ({ about }) => about === null || (states.get(about.officeId) ?? null) === about.state,
    );
    for (const reminder of holding) await tell(tx, regionId, reminder);
    const detail = { given: holding.map(({ once }) => once) };
    return {
      events: [{ subject: "seasons", subjectId: seasonId, kind: "remind", detail, at: now() }],
      result: holding.length,
    };
  });
}

async function heldStates(tx: Tx, of: { readonly regionId: number; readonly year: number }) {
  await tx.$queryRaw`
    SELECT report.id FROM reports AS report JOIN offices AS office ON office.id = report.office_id
    WHERE office.region_id = ${of.regionId} AND report.year = ${of.year}
    ORDER BY report.id FOR SHARE OF report`;
  const reports = await tx.report.findMany({
    where: { year: of.year, office: { regionId: of.regionId } },
    select: { officeId: true, state: true },
  });
  return new Map<number, string>(reports.map(({ officeId, state }) => [officeId, state]));
}

function tell(tx: Tx, regionId: number, reminder: Reminder): Promise<void> {
  const { kind, once, address, detail } = reminder;
  return notify(tx, readersOf(reminder, regionId), { kind, once, address, detail: { ...detail } });
}
