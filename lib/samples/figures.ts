import { withTotals, type Values } from "@/lib/template/equations";
import type { CellId, Edition } from "@/lib/template/vocabulary";
import { cellOf, cellsOf } from "@/lib/template/walk";

/** 自然人, 商业企业, 科研机构, 社会公益组织, 法律服务机构, 其他; missing ones are 0. */
export type Applicants = readonly number[];

/** One year of an agency as its register would give it, in 件 and 元; what is not said is 0. */
export type Year = {
  readonly received?: Applicants;
  /** By the row of the result: `granted`, `unable:notHeld`, … */
  readonly results?: Readonly<Record<string, Applicants>>;
  readonly issued?: number;
  readonly repealed?: number;
  readonly licenses?: number;
  readonly penalties?: number;
  readonly coercions?: number;
  /** 元 */
  readonly charges?: number;
  /** By the end of the cell id: `review:upheld`, … */
  readonly disputes?: Readonly<Record<string, number>>;
};

/** What the year before left: applications under way and documents in force. */
export type Opening = { readonly carriedIn?: Applicants; readonly inForce?: number };

/** All typed cells of the edition in force since 2021, totals summed; what is still open is carried out. */
export function figuresOf(edition: Edition, year: Year, opening: Opening): Values {
  const at = (row: string, applicants: Applicants = []) =>
    COLUMNS.map((column, index) => [`applications:${row}|${column}`, applicants[index] ?? 0] as const);
  const results = Object.entries(year.results ?? {});
  return filled(edition, {
    ...Object.fromEntries([
      ...at("received:new", year.received),
      ...at("received:carriedIn", opening.carriedIn),
      ...results.flatMap(([row, applicants]) => at(`result:${row}`, applicants)),
      ...at("carriedOut", leftOver(year, opening)),
      ...Object.entries(year.disputes ?? {}).map(([end, count]) => [`disputes:${end}`, count] as const),
    ]),
    "disclosure:a20_1:normative:issued": year.issued ?? 0,
    "disclosure:a20_1:normative:repealed": year.repealed ?? 0,
    "disclosure:a20_1:normative:inForce": inForceAfter(year, opening),
    "disclosure:a20_5:license:decisions": year.licenses ?? 0,
    "disclosure:a20_6:penalty:decisions": year.penalties ?? 0,
    "disclosure:a20_6:coercion:decisions": year.coercions ?? 0,
    "disclosure:a20_8:fee:amountWan": year.charges ?? 0,
  });
}

/** Every typed cell, 0 where nothing is given, totals summed. Refuses: an id that is no typed cell. */
export function filled(edition: Edition, given: Readonly<Record<CellId, number>>): Values {
  for (const id of Object.keys(given))
    if (cellOf(edition, id)?.total !== false) throw new RangeError(`no typed cell ${id}`);
  const typed = cellsOf(edition).filter(({ total }) => !total);
  return withTotals(edition, Object.fromEntries(typed.map(({ id }) => [id, given[id] ?? 0])));
}

/** What a year leaves to the next. */
export function openingAfter(year: Year, opening: Opening): Opening {
  return { carriedIn: leftOver(year, opening), inForce: inForceAfter(year, opening) };
}

const COLUMNS = [
  "natural",
  "org:business",
  "org:research",
  "org:publicInterest",
  "org:legalService",
  "org:other",
];

function inForceAfter({ issued = 0, repealed = 0 }: Year, { inForce = 0 }: Opening): number {
  return inForce + issued - repealed;
}

function leftOver({ received = [], results = {} }: Year, { carriedIn = [] }: Opening): Applicants {
  return COLUMNS.map((column, index) => {
    const handled = Object.values(results).reduce((sum, row) => sum + (row[index] ?? 0), 0);
    const left = (received[index] ?? 0) + (carriedIn[index] ?? 0) - handled;
    if (left < 0) throw new RangeError(`more handled than there was: ${column}`);
    return left;
  });
}
