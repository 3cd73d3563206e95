import { carriesOf } from "@/lib/template/carries";
import type { Values } from "@/lib/template/equations";
import { LARGEST } from "@/lib/template/quantity";
import type { CellId, Edition } from "@/lib/template/vocabulary";
import type { Filing } from "./filing";
import { gapsOf, type Gap } from "./gaps";
import { slipBetween, type Slip } from "./slips";

/** A figure that, corrected alone, lets every equation concerned hold and breaks none. */
export type Suspect = {
  readonly cell: CellId;
  readonly value: number;
  readonly corrected: number;
  readonly slip: Slip | null;
  /** What last year's report lets one expect there; null where it tells nothing. */
  readonly before: number | null;
};

/** Broken equations that hang together, and which single figure may be behind them. */
export type Suspicion = {
  /** By id, in the order of print. */
  readonly equations: readonly string[];
  /** Likeliest first; one: it is located; none: at least two figures are wrong. */
  readonly suspects: readonly Suspect[];
  /** Every given figure in these equations: at least one of them is wrong. */
  readonly among: readonly CellId[];
};

type Judged = Pick<Filing, "values" | "summed" | "year">;

type Before = { readonly year: number; readonly values: Values } | null;

/**
 * Where the mistake behind broken equations may stand. Control totals leave one cell; totals that were only
 * summed tell the column and no more. Nothing is claimed that another single figure would explain as well.
 */
export function suspicionsOf(
  edition: Edition,
  filing: Judged,
  previous: Before = null,
): readonly Suspicion[] {
  const gaps = gapsOf(edition, filing.values, new Set(filing.summed));
  const firm = new Set(gaps.filter(({ gap }) => gap === 0).flatMap(({ weights }) => [...weights.keys()]));
  const expected = expectedOf(edition, filing.year, previous);
  return groupsOf(gaps.filter(({ gap }) => gap !== 0)).map((group) => ({
    equations: group.map(({ equation }) => equation.id),
    suspects: suspectsOf(group, filing.values, firm)
      .map((suspect) => ({ ...suspect, before: expected(suspect.cell) }))
      .toSorted(byLikelihood),
    among: [...new Set(group.flatMap(({ weights }) => [...weights.keys()]))],
  }));
}

/** The one figure behind a broken equation; null where there is none or more than one. */
export function locatedIn(suspicions: readonly Suspicion[], equation: string): Suspect | null {
  const suspects = suspicions.find(({ equations }) => equations.includes(equation))?.suspects ?? [];
  return suspects.length === 1 ? (suspects[0] ?? null) : null;
}

/** Broken equations that share a figure, directly or through others, are explained together. */
function groupsOf(broken: readonly Gap[]): readonly (readonly Gap[])[] {
  const groups: (readonly Gap[])[] = [];
  for (const gap of broken) {
    const touching = groups.filter((group) => group.some((other) => share(gap, other)));
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push([...touching.flat(), gap]);
  }
  return groups;
}

function share(one: Gap, other: Gap): boolean {
  return [...one.weights.keys()].some((cell) => other.weights.has(cell));
}

function suspectsOf(group: readonly Gap[], values: Values, firm: ReadonlySet<CellId>) {
  const cells = [...(group[0]?.weights.keys() ?? [])].filter((cell) => !firm.has(cell));
  return cells.flatMap((cell) => {
    const value = values[cell] ?? 0;
    const [change, ...others] = new Set(group.map(({ gap, weights }) => -gap / (weights.get(cell) ?? 0)));
    const corrected = value + (change ?? NaN);
    if (others.length > 0 || !Number.isInteger(corrected) || corrected < 0 || corrected > LARGEST) return [];
    return [{ cell, value, corrected, slip: slipBetween(value, corrected) }];
  });
}

/** A carried figure is expected as last year's report left it, every other as it was last year. */
function expectedOf(edition: Edition, year: number, previous: Before): (cell: CellId) => number | null {
  if (previous?.year !== year - 1) return () => null;
  const carried = new Map(carriesOf(edition).map(({ from, to }) => [to, from]));
  return (cell) => previous.values[carried.get(cell) ?? cell] ?? null;
}

/** A telling slip of the hand first, then what comes nearest to last year when corrected, then what is not 0. */
function byLikelihood(one: Suspect, other: Suspect): number {
  const rank = (suspect: Suspect) => [
    isTelling(suspect) ? 0 : 1,
    distance(suspect, suspect.corrected) - distance(suspect, suspect.value),
    -distance(suspect, suspect.value),
    suspect.value === 0 ? 1 : 0,
  ];
  const others = rank(other);
  return rank(one).reduce((order, own, at) => order || own - (others[at] ?? 0), 0);
}

/** A digit more or less makes many small figures meet by chance; of larger ones it says something. */
function isTelling({ slip, value, corrected }: Suspect): boolean {
  return slip === "swapped" || (slip !== null && Math.min(value, corrected) >= 10);
}

function distance({ before }: Suspect, figure: number): number {
  return before === null ? 0 : Math.abs(figure - before);
}
