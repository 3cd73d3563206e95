import type { Role } from "./permissions";
import { MOVES, type Deed, type State } from "./workflow";

/** Who reads a page, and what of the report's past decides what he is offered. */
export type DeedReader = {
  readonly role: Role;
  /** The report is his to fill in. */
  readonly fills: boolean;
  /** Nobody has acted on the standing verdict. */
  readonly untouched: boolean;
  /** The report stands published in an earlier version. */
  readonly published: boolean;
};

/**
 * The deeds a reader's page offers now; of the region's own report a reviewer is also who fills it in.
 * Submitting is done from the form, where what holds it back is shown. The server decides again by `can`.
 */
export function openDeeds(state: State, { role, fills, untouched, published }: DeedReader): readonly Deed[] {
  return MOVES.filter(
    ({ from, by, needs }) =>
      from.includes(state) &&
      (by === "clerk" ? fills : by === role) &&
      !needs.includes("no-blocking-finding") &&
      (untouched || !needs.includes("untouched")) &&
      (published || !needs.includes("publication")),
  ).map(({ deed }) => deed);
}
