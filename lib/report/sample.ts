/** A report as a draw sees it: its lot is not to be guessed and does not change while the report does not. */
export type Lot = { readonly lot: string };

/** One in so many is opened before the others may be judged with it. */
const ONE_IN = 10;

/**
 * The tenth of a batch that must be opened first, at least one: those with the lowest lots. Leaving one
 * of them out of the batch only draws the next.
 */
export function sampleOf<T extends Lot>(chosen: readonly T[]): readonly T[] {
  return chosen
    .toSorted((a, b) => (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : 0))
    .slice(0, Math.ceil(chosen.length / ONE_IN));
}
