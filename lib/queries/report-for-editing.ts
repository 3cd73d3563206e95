import { db } from "@/lib/db/client";
import type { DaysNow } from "@/lib/report/deadlines";
import type { Office } from "@/lib/report/filing";
import type { Actor } from "@/lib/report/permissions";
import type { Origin } from "@/lib/report/origin";
import type { OtherYear } from "@/lib/report/read-content";
import { refuse } from "@/lib/report/refusal";
import type { Exempt } from "@/lib/report/rule";
import { isSigned, type Signature } from "@/lib/report/signatures";
import type { State } from "@/lib/report/workflow";
import { editionById } from "@/lib/template/editions";
import type { Values } from "@/lib/template/equations";
import type { Suffixes } from "@/lib/template/suffixes";
import type { EditionId } from "@/lib/template/vocabulary";
import { districtOffices } from "./shared/district-offices";
import { closedFor } from "./shared/closed-for";
import { everMay } from "./shared/ever-may";
import { exemptOf } from "./shared/exempt-of";
import { registerFigures, type RegisterFigures } from "./shared/register-figures";
import { rollupNow } from "./shared/rollup-now";
import { reportInScope } from "./shared/report-in-scope";
import { standingReturn, type AskedRemark } from "./shared/standing-return";
import { officeDays } from "./shared/season-days";
import { promptsOf, suffixesOf } from "./shared/season-words";
import { textLengthsOf } from "./shared/text-lengths";
import { originsOf } from "./shared/origins-of";
import { officeOf, stateOf } from "./shared/words";
import { yearBefore } from "./shared/year-before";

export type ReportForEditing = {
  readonly id: number;
  /** Who fills it in: what this browser keeps for one account is not sent by another. */
  readonly author: { readonly id: number; readonly username: string; readonly name: string };
  readonly state: State;
  readonly year: number;
  /** What the kept register counts, noughts left out; null where none is kept. */
  readonly register: RegisterFigures | null;
  readonly edition: EditionId;
  readonly office: Office;
  /** How the office stands to the days of the season; null in the archive and once it was published. */
  readonly days: DaysNow | null;
  /** Why nothing can be written any more; null where it can. */
  readonly closed: string | null;
  readonly entries: readonly EntryForEditing[];
  readonly previous: OtherYear | null;
  /** From whom the office comes in this year; empty for an ordinary one. */
  readonly origins: readonly Origin[];
  /** The return that stands, with what it asks. */
  readonly lastReturn: LastReturn | null;
  readonly districtOffices: readonly string[];
  readonly exempt: Exempt;
  /** Of the report of a region: what its roll-up gives now, by cell; absent for any other. */
  readonly rollup?: Values;
  /** 复核录入 is asked for before submission. */
  readonly rekey: boolean;
  /** 篇幅 the season asks for, by section or part. */
  readonly textLengths: Readonly<Record<string, number>>;
  /** What the season asks to be said, by part. */
  readonly prompts: Readonly<Record<string, readonly string[]>>;
  /** What the season adds to labels of rows. */
  readonly suffixes: Suffixes;
};

export type LastReturn = {
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
  /** By when an answer is asked for; null where no day was set. */
  readonly dueOn: string | null;
  readonly remarks: readonly AskedRemark[];
};

export type EntryForEditing = {
  readonly key: string;
  readonly raw: string;
  readonly version: number;
  /** Only where it matters who wrote it. */
  readonly signed?: Signature;
};

/**
 * The draft and what the form needs beside it, in whatever state the report is; judging is done where
 * it is shown. Refuses: not-found, also who never edits.
 */
export async function reportForEditing(actor: Actor, id: number): Promise<ReportForEditing> {
  const report = await reportInScope(actor, id);
  const state = stateOf(report.state);
  const { officeId, seasonId, year, office, season } = report;
  const { regionId } = office;
  if (!everMay(actor, "edit", { officeId, regionId, state, submittedBy: null })) {
    throw refuse("not-found", "没有找到；填写由填报单位进行，报送后在审核页查看");
  }
  const [author, entries, previous, origins, lastReturn, offices, published] = await Promise.all([
    db.account.findUniqueOrThrow({
      where: { id: actor.accountId },
      select: { id: true, username: true, name: true },
    }),
    entriesOf(id),
    yearBefore(db, { officeId, year }),
    originsOf(db, report),
    lastReturnOf(id),
    districtOffices(db, { officeId, regionId }),
    db.publication.count({ where: { reportId: id } }),
  ]);
  return {
    id,
    author,
    state,
    year,
    edition: editionById(report.edition).id,
    register: await registerFigures(report),
    office: officeOf(office),
    days: seasonId === null || published > 0 ? null : await officeDays(db, { seasonId, officeId, regionId }),
    closed: await closedFor(db, { id, seasonId, officeId, regionId }),
    entries,
    previous,
    origins,
    lastReturn,
    districtOffices: offices,
    textLengths: textLengthsOf(season?.textLengths),
    prompts: promptsOf(season?.prompts),
    suffixes: suffixesOf(season?.labelSuffixes),
    exempt: await exemptOf(db, id),
    ...(officeId === regionId && { rollup: await rollupNow({ regionId: officeId, year }) }),
    rekey: season?.rekey ?? false,
  };
}

async function entriesOf(reportId: number): Promise<readonly EntryForEditing[]> {
  const entries = await db.draftEntry.findMany({
    where: { reportId },
    select: { key: true, raw: true, version: true, changedAt: true, editor: { select: { name: true } } },
  });
  return entries.map(({ key, raw, version, changedAt, editor }) => ({
    key,
    raw,
    version,
    ...(isSigned(key) && { signed: { by: editor.name, at: changedAt } }),
  }));
}

/** The verdict passed last, when it asks for a change and so for an answer. */
async function lastReturnOf(reportId: number): Promise<LastReturn | null> {
  const last = await standingReturn(db, reportId);
  if (!last) return null;
  const { reason, by, at, dueOn, remarks } = last;
  return { reason, by, at, dueOn, remarks };
}
