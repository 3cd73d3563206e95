import type { Tx } from "@/lib/db/command";
import { dayOf, printDate } from "@/lib/report/dates";
import { Refusal } from "@/lib/report/refusal";

/**
 * Holds an office so that nobody closes it meanwhile. Refuses: not-allowed, where it closed before the
 * year, with who goes on with its business: that office reports the year.
 */
export async function requireOpenOffice(tx: Tx, officeId: number, year: number): Promise<void> {
  await tx.$queryRaw`SELECT id FROM offices WHERE id = ${officeId} FOR SHARE`;
  const { fullName, closedOn, successors } = await tx.office.findUniqueOrThrow({
    where: { id: officeId },
    select: {
      fullName: true,
      closedOn: true,
      successors: { orderBy: { successorId: "asc" }, select: { successor: { select: { fullName: true } } } },
    },
  });
  if (!closedOn || Number(dayOf(closedOn).slice(0, 4)) >= year) return;
  const names = successors.map(({ successor }) => successor.fullName).join("、");
  const wayOut = names ? `由承继其职能的${names}填报` : "确需填报的，请联系区级管理员";
  const message = `${fullName}已于${printDate(closedOn)}撤并，不再填报${year}年度报告；${wayOut}`;
  throw new Refusal("not-allowed", [{ at: "seasonId", message }]);
}
