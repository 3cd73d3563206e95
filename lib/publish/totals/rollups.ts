import type { ClientBase } from "pg";
import type { Agency } from "@/components/site/listed";
import type { RolledUp } from "@/components/site/totals/rolled-up";
import type { Office, OfficeType } from "@/lib/report/filing";
import { rollUp } from "@/lib/report/rollup";
import { includedByType } from "@/lib/report/rollup/inclusion";
import { editionById, editionForYear } from "@/lib/template/editions";
import type { Edition } from "@/lib/template/vocabulary";
import type { Entry } from "../catalogue";
import type { Figures } from "./figures";

/** Who there is, who belongs to whom, and what was decided about whom to count. */
export type Members = {
  readonly offices: readonly MemberRow[];
  /** The edition of every season. */
  readonly seasons: readonly { readonly regionId: number; readonly year: number; readonly edition: string }[];
};

type MemberRow = Agency & {
  readonly id: number;
  readonly regionId: number;
  readonly parentId: number | null;
  readonly type: OfficeType;
  /** Year of the last day; null while it exists. */
  readonly closedIn: number | null;
  readonly choices: readonly { readonly year: number; readonly included: boolean }[];
};

/** Reads what `rollups` needs beside the catalogue; nothing of a report that is not public. */
export async function loadMembers(from: Pick<ClientBase, "query">): Promise<Members> {
  const { rows: offices } = await from.query<MemberRow>(OFFICES);
  const { rows: seasons } = await from.query<Members["seasons"][number]>(SEASONS);
  return { offices, seasons };
}

/**
 * The roll-up of every region and year that has published anything: the same offices by the same decisions as at
 * the desk with nothing but published reports counted. Newest year first.
 */
export function rollups(
  { offices, seasons }: Members,
  reports: readonly Entry[],
  figures: ReadonlyMap<number, Figures>,
): readonly RolledUp[] {
  const published = new Map(reports.map((report) => [`${report.office.slug} ${report.year}`, report]));
  const years = [...new Set(reports.map(({ year }) => year))].sort((a, b) => b - a);
  return offices
    .filter(({ id, regionId }) => id === regionId)
    .flatMap((region) =>
      years.flatMap((year): readonly RolledUp[] => {
        const season = seasons.find((at) => at.regionId === region.id && at.year === year);
        const edition = season ? editionById(season.edition) : editionForYear(year);
        if (!edition) return [];
        const members = offices
          .filter((office) => belongs(office, region))
          .map((office) => ({ office, report: published.get(`${office.slug} ${year}`) }));
        if (!members.some(({ report }) => report)) return [];
        return [summed({ region, year, edition, members }, figures)];
      }),
    );
}

type Asked = {
  readonly region: MemberRow;
  readonly year: number;
  readonly edition: Edition;
  readonly members: readonly { readonly office: MemberRow; readonly report: Entry | undefined }[];
};

function summed(asked: Asked, figures: ReadonlyMap<number, Figures>): RolledUp {
  const { region, year, edition, members } = asked;
  const placed = members.flatMap((member) => {
    const found = member.report && figures.get(member.report.id);
    // Closed before the year was over: whoever goes on with its business reports.
    if (!member.report && member.office.closedIn !== null && member.office.closedIn <= year) return [];
    return [{ ...member, found, why: whyNot(member.office, found, asked) }];
  });
  const counted = placed.filter(({ why }) => why === null);
  return {
    region: agencyOf(region),
    year,
    edition: edition.id,
    counted: counted.flatMap(({ report }) => report ?? []),
    leftOut: placed.flatMap(({ office, why }) => (why ? [{ office: agencyOf(office), why }] : [])),
    sums: rollUp(
      edition,
      counted.flatMap(({ found }) => (found ? [found.values] : [])),
    ),
  };
}

/** Who files to the region, and the regions right under it by their own reports. */
function belongs(office: MemberRow, region: MemberRow): boolean {
  if (office.id === region.id) return false;
  return office.regionId === region.id || (office.parentId === region.id && office.type === "region");
}

/** A decision about one office is the region's own; its reason is kept at the desk. */
function whyNot(
  office: MemberRow,
  found: Figures | undefined,
  { region, year, edition }: Asked,
): string | null {
  const choice = office.choices.find((at) => at.year === year);
  if (choice && !choice.included) return "按本级确定的范围不纳入汇总";
  const byType = includedByType(asOffice(region), asOffice(office));
  if (!choice && !byType.included) return byType.reason;
  if (!found) return "尚未公开";
  if (found.edition !== edition.id) return `报告使用${editionById(found.edition).name}，不能与本年度版式相加`;
  return null;
}

function asOffice({ fullName, shortName, type }: MemberRow): Office {
  return { fullName, shortName, type };
}

function agencyOf({ slug, fullName, shortName }: Agency): Agency {
  return { slug, fullName, shortName };
}

const OFFICES = `
SELECT o.id, o.region_id AS "regionId", o.parent_id AS "parentId", o.type, o.slug,
  o.full_name AS "fullName", o.short_name AS "shortName", extract(year FROM o.closed_on)::int AS "closedIn",
  coalesce((SELECT json_agg(json_build_object('year', c.year, 'included', c.included))
            FROM rollup_choices c WHERE c.office_id = o.id), '[]') AS choices
FROM offices o ORDER BY o.position, o.id`;

const SEASONS = `SELECT region_id AS "regionId", year, edition FROM seasons`;
