import { db } from "@/lib/db/client";
import { changesBetween, type Change } from "@/lib/report/changes-between";
import type { Content } from "@/lib/report/content";
import type { DaysNow } from "@/lib/report/deadlines";
import { zeroKey } from "@/lib/report/entries";
import type { Office } from "@/lib/report/filing";
import type { Judgement } from "@/lib/report/finding";
import { fills, type Actor } from "@/lib/report/permissions";
import type { Origin } from "@/lib/report/origin";
import { readContent, readJudgement, type OtherYear } from "@/lib/report/read-content";
import type { Signature } from "@/lib/report/signatures";
import type { State } from "@/lib/report/workflow";
import { editionById } from "@/lib/template/editions";
import type { EditionId, TableId } from "@/lib/template/vocabulary";
import { tablesOf } from "@/lib/template/walk";
import { closedFor } from "./shared/closed-for";
import { reportInScope } from "./shared/report-in-scope";
import { returnedRound, type ReturnedRound } from "./shared/returned-round";
import { reviewsOf, type PastReview } from "./shared/reviews-of";
import { officeDays } from "./shared/season-days";
import { promptsOf } from "./shared/season-words";
import { untouchedSince } from "./shared/untouched-since";
import { slipsOf, type Slip } from "./shared/slips-of";
import { originsOf } from "./shared/origins-of";
import { officeOf, stateOf } from "./shared/words";
import { yearBefore } from "./shared/year-before";

export type ReportForReview = {
  readonly id: number;
  readonly state: State;
  readonly year: number;
  readonly edition: EditionId;
  readonly archive: boolean;
  readonly office: Office;
  readonly revision: SubmittedRevision | null;
  readonly previous: OtherYear | null;
  /** From whom the office comes in this year; empty for an ordinary one. */
  readonly origins: readonly Origin[];
  /** Against the submission before; null on the first round. */
  readonly round: { readonly from: number; readonly changes: readonly Change[] } | null;
  /** Tables declared to be all 0 in what was submitted, by whom and when. */
  readonly declaredZero: readonly DeclaredZero[];
  /** What came back since the return with remarks before it; null where there was none. */
  readonly returned: ReturnedRound | null;
  /** Days that bind the office, and by which a return may be asked back. */
  readonly seasonDays: readonly string[];
  readonly slips: readonly Slip[];
  readonly reviews: readonly PastReview[];
  readonly events: readonly PastEvent[];
  /** Where citizens read it: the slugs of its address; null before the first publication. */
  readonly published: { readonly region: Slugged; readonly office: Slugged; readonly year: number } | null;
  /** He did not submit it himself. */
  readonly mayReview: boolean;
  /** It is his to fill in. */
  readonly fills: boolean;
  /** Nobody has acted on the standing verdict. */
  readonly untouched: boolean;
  /** Why its office can write and submit it no more; null where it can. */
  readonly closed: string | null;
  /** What the season asks to be said, by part. */
  readonly prompts: Readonly<Record<string, readonly string[]>>;
};

export type DeclaredZero = Signature & { readonly table: TableId };

type Slugged = { readonly slug: string };

export type SubmittedRevision = {
  readonly id: number;
  readonly number: number;
  readonly contentSha256: string;
  readonly content: Content;
  readonly judgement: Judgement;
  /** To the return before; null on the first round. */
  readonly answer: string | null;
  readonly submittedBy: string;
  readonly submittedAt: Date;
};

export type PastEvent = {
  readonly at: Date;
  readonly by: string | null;
  readonly kind: string;
  readonly detail: unknown;
};

/** The report as submitted last, with all that was said and done about it. Refuses: not-found. */
export async function reportForReview(actor: Actor, id: number): Promise<ReportForReview> {
  const report = await reportInScope(actor, id);
  const { revision, officeId, seasonId, year, archive } = report;
  const { regionId } = report.office;
  const [declaredZero, previous, origins, round, reviews, slips, returned, events, publications, untouched] =
    await Promise.all([
      revision ? declaredZeroIn(id, revision) : [],
      yearBefore(db, { officeId, year }),
      originsOf(db, report),
      roundOf(revision),
      reviewsOf(id),
      slipsOf(id),
      revision && returnedRound(id, revision),
      eventsOf(id),
      db.publication.count({ where: { reportId: id } }),
      untouchedSince(db, report),
    ]);
  return {
    id,
    state: stateOf(report.state),
    year,
    edition: editionById(report.edition).id,
    archive,
    office: officeOf(report.office),
    revision: revision && submitted(revision),
    previous,
    origins,
    round,
    declaredZero,
    returned,
    seasonDays: seasonId === null ? [] : bindingDays(await officeDays(db, { seasonId, officeId, regionId })),
    slips,
    reviews,
    events,
    published: publications > 0 ? addressed(report) : null,
    mayReview: revision?.createdBy !== actor.accountId,
    fills: fills(actor, report),
    untouched,
    closed: await closedFor(db, { id, seasonId, officeId, regionId }),
    prompts: promptsOf(report.season?.prompts),
  };
}

function bindingDays({ due, editUntil, legal }: DaysNow): readonly string[] {
  return [due, ...(editUntil === null ? [] : [editUntil]), legal];
}

function addressed({ office, year }: Awaited<ReturnType<typeof reportInScope>>) {
  return { region: { slug: office.region.slug }, office: { slug: office.slug }, year };
}

type RevisionRow = NonNullable<Awaited<ReturnType<typeof reportInScope>>["revision"]>;

function submitted({
  id,
  number,
  contentSha256,
  content,
  judgement,
  answer,
  author,
  createdAt,
}: RevisionRow) {
  return {
    id,
    number,
    contentSha256,
    content: readContent(content),
    judgement: readJudgement(judgement),
    answer,
    submittedBy: author.name,
    submittedAt: createdAt,
  };
}

async function roundOf(revision: RevisionRow | null): Promise<ReportForReview["round"]> {
  if (!revision || revision.number === 1) return null;
  const { reportId, number } = revision;
  const before = await db.revision.findUnique({
    where: { reportId_number: { reportId, number: number - 1 } },
    select: { number: true, content: true },
  });
  if (!before) return null;
  const changes = changesBetween(readContent(before.content), readContent(revision.content));
  return { from: before.number, changes };
}

/** A declaration holds for the revision it went into, and only while the figures bear it out. */
async function declaredZeroIn(
  reportId: number,
  { content, createdAt }: RevisionRow,
): Promise<readonly DeclaredZero[]> {
  const { edition, values } = readContent(content);
  const entries = await db.draftEntry.findMany({
    where: { reportId, key: { startsWith: "zero:" }, raw: "1", changedAt: { lte: createdAt } },
    select: { key: true, changedAt: true, editor: { select: { name: true } } },
  });
  return tablesOf(editionById(edition)).flatMap(({ id: table, prefix }) => {
    const entry = entries.find(({ key }) => key === zeroKey(table));
    const zero = Object.entries(values).every(
      ([cell, value]) => !cell.startsWith(`${prefix}:`) || value === 0,
    );
    return entry && zero ? [{ table, by: entry.editor.name, at: entry.changedAt }] : [];
  });
}

/** A draft saves itself every few seconds: the newest tell enough. */
const EVENTS = 200;

async function eventsOf(reportId: number): Promise<readonly PastEvent[]> {
  const events = await db.event.findMany({
    where: { subject: "reports", subjectId: reportId },
    orderBy: { id: "desc" },
    take: EVENTS,
    include: { actor: { select: { name: true } } },
  });
  return events.map(({ at, actor, kind, detail }) => ({ at, by: actor?.name ?? null, kind, detail }));
}
