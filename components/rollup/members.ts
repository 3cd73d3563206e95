import type { State } from "@/lib/report/workflow";
import type { LeftOut, Part } from "./cell-parts";
import { toldPlace, toldReason, type Member } from "./office-list";

export type PageMember = Member & {
  readonly slugs: { readonly region: string; readonly office: string };
  /** Whether its report may be opened on this desk. */
  readonly own: boolean;
  readonly report: { readonly id: number; readonly state: State } | null;
};

/** The figures of a cell with the names and addresses of their offices. */
export function partsOf(
  members: readonly PageMember[],
  figures: readonly { readonly officeId: number; readonly value: number | null }[],
  year: number,
): readonly Part[] {
  const values = new Map(figures.map(({ officeId, value }) => [officeId, value]));
  return members.flatMap(({ officeId, office, place, own, report, slugs }): readonly Part[] => {
    if (place.kind !== "counted") return [];
    const published = place.standing === "published";
    return [
      {
        officeId,
        fullName: office.fullName,
        standing: place.standing,
        value: values.get(officeId) ?? null,
        reportId: own && report ? report.id : null,
        published: published
          ? { region: { slug: slugs.region }, office: { slug: slugs.office }, year }
          : null,
      },
    ];
  });
}

/** Who is not in the sums, and why. */
export function leftOutOf(members: readonly PageMember[]): readonly LeftOut[] {
  return members.flatMap((member): readonly LeftOut[] => {
    const { officeId, office, place } = member;
    if (place.kind === "counted") return [];
    const reason = toldReason(member);
    const why = reason ? `${toldPlace(place)}，${reason}` : toldPlace(place);
    return [{ officeId, fullName: office.fullName, why }];
  });
}
