import { now } from "@/lib/clock";
import { command, type Event, type Tx } from "@/lib/db/command";
import { dayOf } from "@/lib/report/dates";
import { endingFault, type Ending } from "@/lib/report/endings";
import type { Office } from "@/lib/report/filing";
import type { Actor } from "@/lib/report/permissions";
import { Refusal } from "@/lib/report/refusal";
import { closeAccounts } from "./shared/close-accounts";
import { foundOffice } from "./shared/found-office";
import { lockOffice } from "./shared/lock-office";
import { refuseTaken } from "./shared/refuse-taken";

export type EndingOfOffices = {
  readonly ending: Ending;
  readonly offices: readonly number[];
  /** Who goes on with the business: offices there are, and such as are founded with it. */
  readonly successors: readonly number[];
  readonly founded: readonly (Office & { readonly slug: string })[];
  /** The last day, as 2026-01-31. */
  readonly closedOn: string;
  /** The accounts named to the administrator that are disabled with it. */
  readonly accounts: readonly number[];
};

/**
 * Merges, splits or abolishes offices: closes them and their accounts, and says who goes on.
 * Refuses: not-allowed, not-found, invalid, stale (with the accounts that would be disabled).
 */
export async function endOffices(
  actor: Actor,
  ending: EndingOfOffices,
): Promise<{ readonly successors: readonly number[] }> {
  const at = now();
  refuseImpossible(ending, dayOf(at));
  return command(actor, async (tx) => {
    // In one order, so that two at once wait for each other and do not block each other.
    const ids = [...new Set([...ending.offices, ...ending.successors])].toSorted((a, b) => a - b);
    for (const id of ids) await lockOffice(tx, actor, id);
    const founded: readonly number[] = await foundAll(tx, actor, ending);
    const successors = [...ending.successors, ...founded];
    const disabled = await closeAccounts(tx, ending.offices, ending.accounts, at);
    await close(tx, ending, successors);
    const made = founded.map((subjectId): Event => ({ subject: "offices", subjectId, kind: "create", at }));
    const detail = { successors, closedOn: ending.closedOn };
    const closed = ending.offices.map((subjectId): Event => ({
      subject: "offices",
      subjectId,
      kind: ending.ending,
      detail,
      at,
    }));
    const [first, ...rest] = [...closed, ...made, ...disabled];
    if (!first) throw new RangeError("nothing ends");
    return { events: [first, ...rest], result: { successors } };
  }).catch(refuseTaken("slug", "这个网址名已经有单位使用，请换一个"));
}

function refuseImpossible(
  { ending, offices, successors, founded, closedOn }: EndingOfOffices,
  today: string,
) {
  const fault = endingFault(ending, offices.length, successors.length + founded.length);
  if (fault) throw new Refusal("invalid", [{ at: "successors", message: fault }]);
  if (offices.some((id) => successors.includes(id))) {
    const message = "承继单位不能同时是撤并的单位；并入其中一个的，只选另外的为撤并单位";
    throw new Refusal("invalid", [{ at: "successors", message }]);
  }
  if (closedOn > today) {
    throw new Refusal("invalid", [{ at: "closedOn", message: "撤并日期不能晚于今天，请到那一天之后再办理" }]);
  }
}

async function foundAll(tx: Tx, actor: Actor, { founded }: EndingOfOffices): Promise<readonly number[]> {
  const ids: number[] = [];
  for (const office of founded) ids.push(await foundOffice(tx, actor, office));
  return ids;
}

async function close(
  tx: Tx,
  { ending: kind, offices, closedOn }: EndingOfOffices,
  successors: readonly number[],
): Promise<void> {
  const day = new Date(closedOn);
  await refuseYearsAfter(tx, offices, Number(closedOn.slice(0, 4)));
  await tx.office.updateMany({ where: { id: { in: [...offices] } }, data: { closedOn: day } });
  await tx.officeSuccession.createMany({
    data: offices.flatMap((predecessorId) =>
      successors.map((successorId) => ({ predecessorId, successorId, kind, effectiveOn: day })),
    ),
  });
}

/** A report of a year in which there was no such office cannot be: then the day is wrong. */
async function refuseYearsAfter(tx: Tx, offices: readonly number[], year: number): Promise<void> {
  const later = await tx.report.findFirst({
    where: { officeId: { in: [...offices] }, year: { gt: year } },
    select: { year: true, office: { select: { fullName: true } } },
  });
  if (!later) return;
  const message = `${later.office.fullName}已经有${later.year}年的报告，撤并日期不能早于${later.year}年`;
  throw new Refusal("invalid", [{ at: "closedOn", message }]);
}
