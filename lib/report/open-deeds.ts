import type { Role } from "./permissions";
import { MOVES, type Deed, type State } from "./workflow";

/**
 * The deeds a reader's page offers now. `mayReview`: he did not submit it himself. `corrects`: a version is
 * public. Submitting is done from the form, where what holds it back is shown. The server decides again by `can`.
 */
export function openDeeds(
  state: State,
  reader: { readonly role: Role; readonly mayReview: boolean; readonly corrects?: boolean },
) {
  return MOVES.filter(
    ({ from, by, needs }) =>
      from.includes(state) &&
      by === reader.role &&
      !needs.includes("no-blocking-finding") &&
      (reader.corrects || !needs.includes("publication")) &&
      (reader.mayReview || !needs.includes("four-eyes")),
  ).map(({ deed }): Deed => deed);
}
