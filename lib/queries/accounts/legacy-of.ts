import { z } from "zod";
import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/report/permissions";
import type { State } from "@/lib/report/workflow";
import { stateOf } from "../shared/words";

/** What somebody took over: from whom, when, with what words, and the reports he worked on. */
export type Legacy = {
  readonly from: string;
  readonly at: Date;
  /** Null where the one account was closed and the other opened without a handover. */
  readonly reason: string | null;
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

/** What the predecessor left; null for who follows nobody, or has been there for a season. */
export async function legacyOf(actor: Actor): Promise<Legacy | null> {
  const taken = (await handedOver(actor)) ?? (await leftBefore(actor));
  if (!taken || now().getTime() - taken.at.getTime() > A_SEASON_MS) return null;
  const { id, ...legacy } = taken;
  const reports = await db.report.findMany({
    where: {
      officeId: actor.officeId,
      OR: [{ entries: { some: { changedBy: id } } }, { revisions: { some: { createdBy: id } } }],
    },
    orderBy: { year: "desc" },
    take: MOST,
    select: {
      ...{ id: true, year: true, state: true, _count: { select: { register: true } } },
      reviews: { where: { verdict: "returned" }, orderBy: { id: "desc" }, select: { reason: true } },
    },
  });
  return { ...legacy, reports: reports.map(leftOf) };
}

/** From one season into the next. */
const A_SEASON_MS = 400 * 24 * 3_600_000;

type Taken = Omit<Legacy, "reports"> & { readonly id: number };

async function handedOver({ accountId }: Actor): Promise<Taken | null> {
  const taken = await db.event.findFirst({
    where: { subject: "accounts", subjectId: accountId, kind: "take-over" },
    orderBy: { id: "desc" },
    select: { at: true, detail: true },
  });
  const said = DETAIL.safeParse(taken?.detail);
  if (!taken || !said.success) return null;
  const { predecessor: id, reason, note } = said.data;
  const predecessor = await db.account.findUnique({ where: { id }, select: { name: true } });
  return predecessor && { id, from: predecessor.name, at: taken.at, reason, note };
}

/** Whose account in the same place was closed last, if it is older. */
async function leftBefore({ accountId, officeId, role }: Actor): Promise<Taken | null> {
  const { createdAt } = await db.account.findUniqueOrThrow({ where: { id: accountId } });
  const left = await db.account.findFirst({
    where: { officeId, role, createdAt: { lt: createdAt }, disabledAt: { not: null } },
    orderBy: { disabledAt: "desc" },
    select: { id: true, name: true, disabledAt: true },
  });
  return left?.disabledAt
    ? { id: left.id, from: left.name, at: left.disabledAt, reason: null, note: "" }
    : null;
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
