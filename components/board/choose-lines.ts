import { isPlace, lateBy, owes, placeOf, PLACES, type Place, type Progress } from "@/lib/report/progress";
import type { Moment } from "@/lib/report/dates";

/** Which offices a reader of the board asked for: those at a place, overdue, come late, or all. */
export type Wanted = Place | "overdue" | "late" | null;

/** In which order the offices of a group stand. */
export type Order = "office" | "due" | "late" | "last";

/** What a reader of the board asked for. */
export type View = {
  readonly year: number;
  readonly wanted: Wanted;
  readonly order: Order;
  readonly descending: boolean;
};

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads the view from the address; what it does not know counts as not asked. */
export function viewOf(query: Query, year: number): View {
  const word = (key: string) => [query[key] ?? ""].flat()[0] ?? "";
  const [wanted, order] = [word("state"), word("sort")];
  return {
    year,
    wanted: isPlace(wanted) || wanted === "overdue" || wanted === "late" ? wanted : null,
    order: isOrder(order) ? order : "office",
    descending: word("dir") === "desc",
  };
}

/** The address of the board under a view; what goes without saying is left out. */
export function addressOf({ year, wanted, order, descending }: View): string {
  const query = new URLSearchParams({ year: String(year) });
  if (wanted) query.set("state", wanted);
  if (order !== "office") query.set("sort", order);
  if (descending) query.set("dir", "desc");
  return `/board?${query}`;
}

/** The offices asked for, by where they stand, each group in the order asked for; no empty group. */
export function groupsOf(
  lines: readonly Progress[],
  view: View,
  now: Moment,
): readonly { readonly place: Place; readonly lines: readonly Progress[] }[] {
  const chosen = lines.filter((line) => isWanted(line, view.wanted, now)).toSorted(by(view, now));
  return PLACES.map((place) => ({ place, lines: chosen.filter((line) => placeOf(line) === place) })).filter(
    (group) => group.lines.length > 0,
  );
}

function isWanted(line: Progress, wanted: Wanted, now: Moment): boolean {
  if (wanted === null) return true;
  if (wanted === "overdue") return owes(line) && lateBy(line, now) > 0;
  if (wanted === "late") return !owes(line) && lateBy(line, now) > 0;
  return placeOf(line) === wanted;
}

/** Equal ones stay as the list of offices has them. */
function by({ order, descending }: View, now: Moment): (a: Progress, b: Progress) => number {
  const sign = descending ? -1 : 1;
  return (a, b) => sign * (RANKS[order](a, now) - RANKS[order](b, now));
}

const RANKS: Readonly<Record<Order, (line: Progress, now: Moment) => number>> = {
  office: () => 0,
  due: ({ due }) => Date.parse(due),
  late: lateBy,
  last: ({ lastAt }) => (lastAt === null ? 0 : new Date(lastAt).getTime()),
};

function isOrder(text: string): text is Order {
  return Object.hasOwn(RANKS, text);
}
