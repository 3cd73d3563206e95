import { z } from "zod";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/report/permissions";
import type { State } from "@/lib/report/workflow";
import { stateOf } from "../shared/words";

/** What somebody took over: from whom, when, with what words, and the reports he worked on. */
export type Legacy = {
  readonly from: string;
  readonly at: Date;
  readonly reason: string;
  readonly note: string;
  readonly reports: readonly LeftReport[];
};

export type LeftReport = {
  readonly id: number;
  readonly year: number;
  readonly state: State;
  /** Why it was returned, the last time first; empty where it never was. */
  readonly returns: readonly string[];
  /** Lines of the register kept with it. */
  readonly register: number;
};

/** What the predecessor left; null for who took nothing over. */
export async function legacyOf({ accountId, officeId }: Actor): Promise<Legacy | null> {
  const taken = await db.event.findFirst({
    where: { subject: "accounts", subjectId: accountId, kind: "take-over" },
    orderBy: { id: "desc" },
    select: { at: true, detail: true },
  });
  const said = DETAIL.safeParse(taken?.detail);
  if (!taken || !said.success) return null;
  const { predecessor: id, reason, note } = said.data;
  const predecessor = await db.account.findUnique({ where: { id }, select: { name: true } });
  if (!predecessor) return null;
  const reports = await db.report.findMany({
    where: {
      officeId,
      OR: [{ entries: { some: { changedBy: id } } }, { revisions: { some: { createdBy: id } } }],
    },
    orderBy: { year: "desc" },
    take: MOST,
    select: {
      ...{ id: true, year: true, state: true, _count: { select: { register: true } } },
      reviews: { where: { verdict: "returned" }, orderBy: { id: "desc" }, select: { reason: true } },
    },
  });
  return { from: predecessor.name, at: taken.at, reason, note, reports: reports.map(leftOf) };
}

const MOST = 5;

// Written by the handover itself.
const DETAIL = z.object({ predecessor: z.int(), reason: z.string(), note: z.string() });

type Row = {
  readonly id: number;
  readonly year: number;
  readonly state: string;
  readonly reviews: readonly { readonly reason: string | null }[];
  readonly _count: { readonly register: number };
};

function leftOf({ id, year, state, reviews, _count }: Row): LeftReport {
  const returns = reviews.flatMap(({ reason }) => reason ?? []);
  return { id, year, state: stateOf(state), returns, register: _count.register };
}
