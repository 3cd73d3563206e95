import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { dayOf } from "@/lib/report/dates";
import { can, type Actor } from "@/lib/report/permissions";
import { readJudgement } from "@/lib/report/read-content";
import type { Rule } from "@/lib/report/rule";
import { RULES } from "@/lib/report/rule-list";
import type { Signature } from "@/lib/report/signatures";
import { latestWaiver, WAIVABLE_RULES } from "@/lib/report/waivers";
import { reportInScope } from "./shared/report-in-scope";
import { stateOf } from "./shared/words";

export type Waivers = {
  readonly reportId: number;
  readonly granted: readonly GrantedWaiver[];
  /** Null where the reader may grant none. Days as 2026-01-31. */
  readonly granting: {
    readonly today: string;
    readonly latest: string;
    /** `found`: with a finding in what was submitted last. */
    readonly rules: readonly (Pick<Rule, "id" | "title" | "severity"> & { readonly found: boolean })[];
  } | null;
};

export type GrantedWaiver = {
  readonly id: number;
  readonly title: string;
  readonly reason: string;
  readonly granted: Signature;
  /** The last day it holds. */
  readonly until: string;
  readonly revoked: Signature | null;
  /** Today. */
  readonly holds: boolean;
};

/** Every waiver of a report, oldest first, and whether the reader may grant another. Refuses: not-found. */
export async function waiversOf(actor: Actor, id: number): Promise<Waivers> {
  const report = await reportInScope(actor, id);
  const { officeId, office, state, season, revision } = report;
  const owned = { officeId, regionId: office.regionId, state: stateOf(state), submittedBy: null };
  const today = dayOf(now());
  const may = season !== null && can(actor, "waive", owned);
  return {
    reportId: id,
    granted: await grantedOf(id, today),
    granting: may
      ? { today, latest: latestWaiver(dayOf(season.legalDue)), rules: rulesOf(revision?.judgement) }
      : null,
  };
}

/** Nothing was found yet in what was never submitted. */
function rulesOf(judgement: unknown) {
  const found = judgement === undefined ? [] : foundIn(judgement);
  return WAIVABLE_RULES.map(({ id, title, severity }) => ({
    id,
    title,
    severity,
    found: found.includes(id),
  }));
}

async function grantedOf(reportId: number, today: string): Promise<readonly GrantedWaiver[]> {
  const waivers = await db.waiver.findMany({
    where: { reportId },
    orderBy: { id: "asc" },
    include: { grantor: { select: { name: true } }, revoker: { select: { name: true } } },
  });
  return waivers.map(({ id, rule, reason, grantor, grantedAt, expiresOn, revoker, revokedAt }) => ({
    id,
    title: RULES.find((each) => each.id === rule)?.title ?? rule,
    reason,
    granted: { by: grantor.name, at: grantedAt },
    until: dayOf(expiresOn),
    revoked: revoker && revokedAt && { by: revoker.name, at: revokedAt },
    holds: revokedAt === null && dayOf(expiresOn) >= today,
  }));
}

function foundIn(judgement: unknown): readonly string[] {
  return readJudgement(judgement).ledger.flatMap(({ rule, outcome }) => (outcome === "found" ? [rule] : []));
}
