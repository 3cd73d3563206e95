import { db } from "@/lib/db/client";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/report/dates";
import { readersOf, remindersOn, type Reminder } from "@/lib/report/reminders";
import { progressIn } from "./shared/progress-in";

/** What is to be given for one season. */
export type SeasonReminders = {
  readonly seasonId: number;
  readonly regionId: number;
  readonly year: number;
  readonly reminders: readonly Reminder[];
};

/** The reminders in place today that were not given yet and that somebody can be given; no season without any. */
export async function remindersDue(): Promise<readonly SeasonReminders[]> {
  const at = now();
  const seasons = await db.season.findMany({
    where: { opensAt: { lte: at } },
    orderBy: [{ regionId: "asc" }, { year: "desc" }],
  });
  const due: SeasonReminders[] = [];
  for (const [index, { id, regionId, year, legalDue }] of seasons.entries()) {
    const newest = seasons[index - 1]?.regionId !== regionId;
    const days = { id, year, legalDue: dayOf(legalDue), newest };
    const planned = remindersOn(at, days, await progressIn(id));
    const reminders = await withReaders(regionId, await notGiven(planned));
    if (reminders.length > 0) due.push({ seasonId: id, regionId, year, reminders });
  }
  return due;
}

async function notGiven(reminders: readonly Reminder[]): Promise<readonly Reminder[]> {
  if (reminders.length === 0) return [];
  const given = await db.notice.findMany({
    where: { once: { in: reminders.map(({ once }) => once) } },
    distinct: ["once"],
    select: { once: true },
  });
  const known = new Set(given.map(({ once }) => once));
  return reminders.filter(({ once }) => !known.has(once));
}

/** What nobody reads would never count as given, and be tried for ever. */
async function withReaders(regionId: number, reminders: readonly Reminder[]): Promise<readonly Reminder[]> {
  if (reminders.length === 0) return [];
  const accounts = await db.account.findMany({
    where: { office: { regionId }, disabledAt: null },
    select: { officeId: true, role: true },
  });
  const reached = new Set(accounts.map(({ officeId, role }) => `${role} ${officeId}`));
  return reminders.filter((reminder) => {
    const { officeId, role } = readersOf(reminder, regionId);
    return reached.has(`${role} ${officeId}`);
  });
}
