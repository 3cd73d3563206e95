import type { Db } from "@/lib/db/client";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/report/dates";
import type { Exempt } from "@/lib/report/rule";

/** The rules that do not count for a report today: switched off for its season, or waived for it alone. */
export async function exemptOf(reader: Pick<Db, "report">, reportId: number): Promise<Exempt> {
  const { season, waivers } = await reader.report.findUniqueOrThrow({
    where: { id: reportId },
    select: {
      season: { select: { rulesOff: true } },
      waivers: {
        where: { revokedAt: null, expiresOn: { gte: new Date(dayOf(now())) } },
        select: { rule: true, reason: true, expiresOn: true, grantor: { select: { name: true } } },
        orderBy: { id: "desc" },
      },
    },
  });
  const waived = waivers.map(({ rule, reason, expiresOn, grantor }) => ({
    rule,
    reason,
    by: grantor.name,
    until: dayOf(expiresOn),
  }));
  return { off: season?.rulesOff ?? [], waived };
}
