import { db } from "@/lib/db/client";
import type { Office } from "@/lib/report/filing";
import type { Judgement } from "@/lib/report/finding";
import type { Actor } from "@/lib/report/permissions";
import { refuse } from "@/lib/report/refusal";
import { differencesOf } from "@/lib/report/rollup/differences";
import { judgeRollup } from "@/lib/report/rollup/judge-rollup";
import { overlapCells, overlapsOf, type Overlap } from "@/lib/report/rollup/overlaps";
import type { Standing } from "@/lib/report/rollup/standing";
import { editionById, editionForYear } from "@/lib/template/editions";
import type { Values } from "@/lib/template/equations";
import type { CellId, EditionId } from "@/lib/template/vocabulary";
import { cellOf } from "@/lib/template/walk";
import { ownReport, type OwnReport } from "./shared/own-report";
import { requireRegion } from "./shared/require-region";
import { rollupMembers, type Member } from "./shared/rollup-members";
import { figuresIn, rollupSums } from "./shared/rollup-sums";
import { officeOf } from "./shared/words";

export type Rollup = {
  readonly region: Office;
  readonly year: number;
  readonly edition: EditionId;
  /** Null for a year that was never filed here. */
  readonly seasonId: number | null;
  readonly basis: Standing;
  readonly members: readonly Member[];
  readonly sums: Values;
  readonly overlaps: readonly Overlap[];
  readonly judgement: Judgement;
  readonly opened: Opened | null;
  /** The region's own report of the year beside the sums; null where none was begun. */
  readonly own: OwnReport | null;
};

/** A cell with its parts, in the order of the offices. */
export type Opened = {
  readonly cell: CellId;
  readonly parts: readonly { readonly officeId: number; readonly value: number | null }[];
};

export type RollupQuestion = {
  readonly year: number;
  readonly basis: Standing;
  /** The cell to be opened. */
  readonly cell?: string | null;
};

/** The roll-up of the reader's own region. Refuses: not-found, also a year without season and publications. */
export async function rollupOf(actor: Actor, { year, basis, cell }: RollupQuestion): Promise<Rollup> {
  const regionId = requireRegion(actor);
  const { region, seasonId, edition } = await yearOf(regionId, year);
  const members = await rollupMembers({ regionId, year, edition, basis });
  const counted = members.flatMap(({ office, officeId, place }) =>
    place.kind === "counted" ? [{ office, officeId, revisionId: place.revisionId }] : [],
  );
  const revisions = counted.map(({ revisionId }) => revisionId);
  const opened = cell && cellOf(edition, cell) ? cell : null;
  const [sums, figures, before, own] = await Promise.all([
    rollupSums(edition, revisions),
    figuresIn(edition, revisions, [...overlapCells(edition), ...(opened ? [opened] : [])]),
    sumsBefore(regionId, year, basis),
    ownReport({ regionId, year }),
  ]);
  const valuesOf = (revisionId: number) => figures.get(revisionId) ?? {};
  return {
    region,
    year,
    edition: edition.id,
    seasonId,
    basis,
    members,
    sums,
    overlaps: overlapsOf(
      edition,
      counted.map(({ office, revisionId }) => ({ office, values: valuesOf(revisionId) })),
    ),
    judgement: judgeRollup(edition, { region, year, sums }, before),
    opened: opened
      ? {
          cell: opened,
          parts: counted.map(({ officeId, revisionId }) => ({
            officeId,
            value: valuesOf(revisionId)[opened] ?? null,
          })),
        }
      : null,
    own,
  };
}

/** What the region's own report says otherwise, by cell; empty where nothing is to be compared. */
export function differencesFromOwn({ edition, sums, own }: Pick<Rollup, "edition" | "sums" | "own">) {
  return own && own.edition === edition ? differencesOf(editionById(edition), sums, own.values) : [];
}

/** The edition of the season, else of the law. Refuses: not-found. */
export async function yearOf(regionId: number, year: number) {
  const [region, season, published] = await Promise.all([
    db.office.findUniqueOrThrow({ where: { id: regionId } }),
    db.season.findUnique({ where: { regionId_year: { regionId, year } } }),
    db.publication.findFirst({ where: { year, office: { regionId } }, select: { id: true } }),
  ]);
  const edition = season ? editionById(season.edition) : editionForYear(year);
  if (!edition || (!season && !published)) throw refuse("not-found", "没有找到这个年度");
  return { region: officeOf(region), slug: region.slug, seasonId: season?.id ?? null, edition };
}

/** Last year's sums on the same basis, for the rules across years; null where nothing was counted. */
async function sumsBefore(regionId: number, year: number, basis: Standing) {
  const edition = editionForYear(year - 1);
  if (!edition) return null;
  const members = await rollupMembers({ regionId, year: year - 1, edition, basis });
  const revisions = members.flatMap(({ place }) => (place.kind === "counted" ? [place.revisionId] : []));
  return revisions.length === 0 ? null : { edition, values: await rollupSums(edition, revisions) };
}
