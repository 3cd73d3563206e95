import { expect } from "vitest";
import { db } from "@/lib/db/client";
import { leadsTo, moveFrom, MOVES, type State } from "@/lib/report/workflow";

/**
 * For tests: where the events of a report lead, one after the other, by the table of moves; and their kinds.
 * An event that could not happen where it stands fails the test.
 */
export async function replayed(
  id: number,
): Promise<{ readonly state: State; readonly kinds: readonly string[] }> {
  const events = await db.event.findMany({
    where: { subject: "reports", subjectId: id },
    orderBy: { id: "asc" },
    select: { kind: true },
  });
  let state: State = "draft";
  let published = false;
  for (const { kind } of events) {
    const move = MOVES.find(({ deed }) => deed === kind);
    if (!move) continue;
    expect(moveFrom(state, move.deed), `${id}: ${kind} from ${state}`).not.toBeNull();
    state = leadsTo(move, published);
    published ||= move.deed === "publish";
  }
  return { state, kinds: events.map(({ kind }) => kind) };
}
