import { editionForYear } from "@/lib/template/editions";
import type { Clues } from "./clues";
import type { Directory } from "./directory";
import { yearsIn } from "./file-name";
import { findOffice, nameThen } from "./find-office";
import type { Need } from "./needs";

/** A file that was read, and what a person has said of it. */
export type Candidate = {
  readonly name: string;
  readonly clues: Clues;
  readonly chosen: { readonly officeId: number | null; readonly year: number | null };
};

/** What is there already. */
export type World = {
  readonly directory: Directory;
  /** Reports by `slotOf`. */
  readonly taken: ReadonlySet<string>;
  /** Years the region files here. */
  readonly seasons: ReadonlySet<number>;
  readonly thisYear: number;
};

/** Where a file belongs, as far as that is known, and what it wants before it may be entered. */
export type Matched = {
  readonly officeId: number | null;
  /** The office as it was called then. */
  readonly fullName: string | null;
  readonly candidates: readonly number[];
  readonly year: number | null;
  readonly years: readonly number[];
  readonly needs: readonly Need[];
};

/** An office's report of a year. */
export function slotOf(officeId: number, year: number): string {
  return `${officeId}:${year}`;
}

/** Finds the place of a file; what a person chose stands before what was found. */
export function matched(candidate: Candidate, world: World): Matched {
  const office = officeOf(candidate, world.directory);
  const year = yearOf(candidate);
  const needs = [
    ...(office.officeId === null ? ([office.candidates.length > 1 ? "offices" : "office"] as const) : []),
    ...yearNeeds(year, world),
    ...placeNeeds(office.officeId, year.year, world),
    ...figureNeeds(candidate.clues),
  ];
  return { ...office, ...year, needs };
}

/** The same for the files of a batch: two of one office and year are for a person to choose from. */
export function matchedTogether(candidates: readonly Candidate[], world: World): readonly Matched[] {
  const each = candidates.map((candidate) => matched(candidate, world));
  const slots = each.map(({ officeId, year }) =>
    officeId === null || year === null ? null : slotOf(officeId, year),
  );
  return each.map((one, at) => {
    const slot = slots[at];
    const isTwin = slot != null && slots.indexOf(slot) !== slots.lastIndexOf(slot);
    return isTwin ? { ...one, needs: [...one.needs, "twin"] } : one;
  });
}

function officeOf({ name, clues, chosen }: Candidate, directory: Directory) {
  const { officeId } = chosen;
  if (officeId === null) return findOffice(directory, name, clues);
  return { officeId, fullName: nameThen(directory, officeId, clues.office), candidates: [officeId] };
}

function yearOf({ name, clues, chosen }: Candidate): Pick<Matched, "year" | "years"> {
  if (chosen.year !== null) return { year: chosen.year, years: [chosen.year] };
  const named = yearsIn(name);
  const years =
    clues.year === null ? named : [...new Set([clues.year, ...(named.length === 1 ? named : [])])];
  return { year: years.length === 1 ? (years[0] ?? null) : null, years };
}

function yearNeeds({ year, years }: Pick<Matched, "year" | "years">, { thisYear }: World): readonly Need[] {
  if (year === null) return [years.length > 1 ? "years" : "year"];
  return year < thisYear && editionForYear(year) ? [] : ["year-range"];
}

function placeNeeds(
  officeId: number | null,
  year: number | null,
  { directory, taken, seasons }: World,
): readonly Need[] {
  if (year === null) return [];
  const closedIn = directory.offices.find(({ id }) => id === officeId)?.closedIn;
  if (closedIn !== undefined && closedIn < year) return ["closed"];
  if (officeId !== null && taken.has(slotOf(officeId, year))) return ["taken"];
  return seasons.has(year) ? ["season"] : [];
}

function figureNeeds({ found, missing, broken }: Clues): readonly Need[] {
  if (found === 0) return ["no-figures"];
  return [...(missing > 0 ? (["missing"] as const) : []), ...(broken > 0 ? (["totals"] as const) : [])];
}
