import type { Role } from "./permissions";
import { MOVES, STATES, type Deed, type State } from "./workflow";

/** Who reads a page, and what of the report's past decides what he is offered. */
export type DeedReader = {
  readonly role: Role;
  /** The report is his to fill in. */
  readonly fills: boolean;
  /** Nobody has acted on the standing verdict. */
  readonly untouched: boolean;
  /** The report stands published in an earlier version. */
  readonly published: boolean;
  /** Nothing can be written and submitted any more; absent: it can. */
  readonly closed?: boolean;
};

/**
 * The deeds a reader's page offers now; of the region's own report a reviewer is also who fills it in.
 * Submitting is done from the form, where what holds it back is shown. The server decides again by `can`.
 */
export function openDeeds(state: State, reader: DeedReader): readonly Deed[] {
  const { role, fills, untouched, published, closed = false } = reader;
  return MOVES.filter(
    ({ from, to, by, needs }) =>
      from.includes(state) &&
      (by === "clerk" ? fills : by === role) &&
      !needs.includes("no-blocking-finding") &&
      (untouched || !needs.includes("untouched")) &&
      (published || !needs.includes("publication")) &&
      // It could not be submitted again.
      !(closed && by === "clerk" && STATES[to].editable),
  ).map(({ deed }) => deed);
}
