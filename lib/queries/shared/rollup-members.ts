import { db } from "@/lib/db/client";
import { dayOf } from "@/lib/report/dates";
import type { Office } from "@/lib/report/filing";
import { includedByType, mayBeVertical } from "@/lib/report/rollup/inclusion";
import { BASES, standingOf, type Standing } from "@/lib/report/rollup/standing";
import { STATES, type State } from "@/lib/report/workflow";
import type { Edition } from "@/lib/template/vocabulary";
import { officeOf, stateOf } from "./words";

/** An office that could be counted in the roll-up of a region and year. */
export type Member = {
  readonly officeId: number;
  readonly office: Office;
  readonly slugs: { readonly region: string; readonly office: string };
  /** Whether the office files to the region itself: its report is the reader's to open. */
  readonly own: boolean;
  readonly report: { readonly id: number; readonly state: State } | null;
  /** Whether the name is one of a system led from above. */
  readonly vertical: boolean;
  readonly choice: Choice | null;
  readonly place: Place;
  /** The figures it has on the basis asked for, counted or not; null for none in the edition of the year. */
  readonly found: { readonly revisionId: number; readonly standing: Standing } | null;
};

export type Choice = {
  readonly included: boolean;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
};

/** What becomes of it: counted with a revision, missing in a state, left out for a reason, of another edition. */
export type Place =
  | { readonly kind: "counted"; readonly revisionId: number; readonly standing: Standing }
  | { readonly kind: "missing"; readonly why: string }
  | { readonly kind: "excluded"; readonly reason: string }
  | { readonly kind: "other-edition"; readonly edition: string };

type Asked = {
  readonly regionId: number;
  readonly year: number;
  readonly edition: Edition;
  readonly basis: Standing;
};

/** Who files to the region, and the regions under it by their own reports; in the order of the list. */
export async function rollupMembers(asked: Asked): Promise<readonly Member[]> {
  const region = officeOf(await db.office.findUniqueOrThrow({ where: { id: asked.regionId } }));
  const rows = await rowsOf(asked);
  return rows.flatMap((row): readonly Member[] => {
    const office = officeOf(row);
    const report = row.reports[0] ?? null;
    const choice = row.rollupChoices[0] ?? null;
    // Closed before the year was over: whoever goes on with its business reports.
    if (!report?.revisionId && row.closedOn && dayOf(row.closedOn) <= `${asked.year}-12-31`) return [];
    const place = placeOf(report, asked);
    const inclusion = choice ?? includedByType(region, office);
    return [
      {
        officeId: row.id,
        office,
        slugs: { region: row.region.slug, office: row.slug },
        own: row.regionId === asked.regionId,
        report: report && { id: report.id, state: stateOf(report.state) },
        vertical: mayBeVertical(office),
        choice: choice && { ...choice, by: choice.decider.name, at: choice.decidedAt },
        place: inclusion.included ? place : { kind: "excluded", reason: inclusion.reason },
        found: place.kind === "counted" ? place : null,
      },
    ];
  });
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

function placeOf(report: Row["reports"][number] | null, { edition, basis }: Asked): Place {
  if (!report) return { kind: "missing", why: "尚未开始" };
  const state = stateOf(report.state);
  const publishedId = report.publications[0]?.revision.id ?? null;
  const found = standingOf({ state, revisionId: report.revisionId, publishedId });
  if (!found || !BASES[basis].counts.includes(found.standing)) {
    return { kind: "missing", why: `${STATES[state].sign} ${STATES[state].label}` };
  }
  const used = report.publications[0]?.revision.edition ?? report.revision?.edition ?? report.edition;
  if (used !== edition.id) return { kind: "other-edition", edition: used };
  return { kind: "counted", ...found };
}

function rowsOf({ regionId, year }: Asked) {
  return db.office.findMany({
    where: {
      OR: [
        { regionId, id: { not: regionId } },
        { parentId: regionId, type: "region" },
      ],
    },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    include: {
      region: { select: { slug: true } },
      rollupChoices: {
        where: { year },
        select: { included: true, reason: true, decidedAt: true, decider: { select: { name: true } } },
      },
      reports: {
        where: { year },
        select: {
          id: true,
          state: true,
          edition: true,
          revisionId: true,
          revision: { select: { edition: true } },
          publications: {
            orderBy: { number: "desc" },
            take: 1,
            select: { revision: { select: { id: true, edition: true } } },
          },
        },
      },
    },
  });
}
