import type { Event, Tx } from "@/lib/db/command";
import type { Names } from "@/lib/report/office-tree/tree";

type Renaming = {
  readonly id: number;
  readonly slug: string;
  readonly from: Names;
  readonly to: Names;
  /** The last day of the name so far, as 2026-01-31. */
  readonly until: string;
  readonly at: Date;
};

/** Gives an office another name and keeps the old one with its last day; says so. */
export async function rename(tx: Tx, { id, slug, from, to, until, at }: Renaming): Promise<Event> {
  const former = { fullName: from.fullName, shortName: from.shortName };
  await tx.officeName.create({ data: { officeId: id, ...former, slug, untilOn: new Date(until) } });
  await tx.office.update({
    where: { id },
    data: { fullName: to.fullName, shortName: to.shortName },
  });
  const detail = { former, fullName: to.fullName, shortName: to.shortName, until };
  return { subject: "offices", subjectId: id, kind: "rename", detail, at };
}
