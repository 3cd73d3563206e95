import type { Founded, Member } from "./founded";
import { fatesOf, stepsOf, type Fate, type Step } from "./script";

/** An office with what the year brings it. */
export type Lot = { readonly member: Member; readonly fate: Fate; readonly steps: readonly Step[] };

/** Something that happens at a moment. */
export type Act = { readonly at: Date; readonly does: () => Promise<unknown> };

/** The year as it is lived: everything it needs, and how far it has come. */
export type SeasonYear = Founded & {
  readonly seasonId: number;
  readonly lots: readonly Lot[];
  /** The reports begun so far, by the slug of the office. */
  readonly reports: Map<string, number>;
  /** Those the agencies filed for the year before. */
  readonly lastYear: ReadonlyMap<string, number>;
  /** What was given by the reminding job, day by day. */
  readonly reminded: Map<string, number>;
  /** Lives on until a day is over. */
  readonly until: (day: string) => Promise<void>;
};

/** The first of a fate in the list. */
export function firstOf({ lots }: Pick<SeasonYear, "lots">, fate: Fate): Lot {
  const lot = lots.find((each) => each.fate === fate);
  if (!lot) throw new RangeError(`nobody is ${fate}`);
  return lot;
}

/** What has been begun, by slug. */
export function reportOf({ reports }: Pick<SeasonYear, "reports">, { member }: Pick<Lot, "member">): number {
  const id = reports.get(member.slug);
  if (id === undefined) throw new RangeError(`${member.slug} has not begun`);
  return id;
}

/** What the year brings to every office. */
export function lotsOf({ members }: Founded): readonly Lot[] {
  const fates = fatesOf(members);
  return members.map((member, index) => {
    const fate = fates[index] ?? "early";
    const nth = fates.slice(0, index).filter((other) => other === fate).length;
    return { member, fate, steps: stepsOf(fate, nth) };
  });
}
