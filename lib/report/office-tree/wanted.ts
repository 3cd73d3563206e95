import type { OfficeType } from "../filing";
import { OFFICE_TYPES } from "../office-types";
import { COLUMNS, INCLUSION, OFFICE_STATES, type Column, type TreeRow } from "./columns";
import { INCLUSION_REASON, NAME_LENGTHS, SLUG, SLUG_WORDS } from "./limits";

/** One thing wrong in a line: the column and a sentence with the way out. */
export type RowFault = { readonly column: Column; readonly message: string };

/** What a line asks for; null where the cell is blank and nothing is asked. */
export type Wanted = {
  readonly slug: string;
  readonly fullName: string | null;
  readonly shortName: string | null;
  readonly type: OfficeType | null;
  /** As written: a slug or a full name. */
  readonly parent: string | null;
  readonly position: number | null;
  readonly included: boolean | null;
  readonly reason: string | null;
  readonly closed: boolean | null;
  readonly closedOn: string | null;
  readonly until: string | null;
};

/** Reads the cells of a line one by one; a cell that cannot be read is a fault and asks for nothing. */
export function wantedOf(row: TreeRow): { readonly wanted: Wanted; readonly faults: readonly RowFault[] } {
  const faults: RowFault[] = [];
  const read = <T>(column: Column, parse: (text: string) => T | string): T | null => {
    const text = row[column].trim();
    if (text === "") return null;
    const found = parse(text);
    if (typeof found !== "string") return found;
    faults.push({ column, message: found });
    return null;
  };
  const words = (column: Column, [least, most]: readonly [number, number]) =>
    read(column, (text) =>
      text.length < least || text.length > most ? `应为${least}至${most}个字` : { text },
    )?.text ?? null;
  const wanted: Wanted = {
    slug: read("slug", slugIn)?.text ?? "",
    fullName: words("fullName", NAME_LENGTHS.fullName),
    shortName: words("shortName", NAME_LENGTHS.shortName),
    type: read("type", typeIn)?.type ?? null,
    parent: words("parent", [1, 60]),
    position: read("position", positionIn),
    included: read("included", choiceIn(INCLUSION.yes, INCLUSION.no)),
    reason: words("reason", INCLUSION_REASON),
    closed: read("state", choiceIn(OFFICE_STATES.closed, OFFICE_STATES.open)),
    closedOn: read("closedOn", dayIn)?.text ?? null,
    until: read("until", dayIn)?.text ?? null,
  };
  if (row.slug.trim() === "") {
    const message = `没有填写。${COLUMNS.slug}认定是哪个单位，请从导出的名录里抄录；新单位请起一个，${SLUG_WORDS}`;
    faults.push({ column: "slug", message });
  }
  return { wanted, faults };
}

function slugIn(text: string) {
  const [least, most] = NAME_LENGTHS.slug;
  const good = SLUG.test(text) && text.length >= least && text.length <= most;
  return good ? { text } : `“${text}”不能作网址名：${SLUG_WORDS}，${least}至${most}位`;
}

const FILING_TYPES = Object.entries(OFFICE_TYPES).flatMap(([type, label]) =>
  isFiling(type) ? [{ type, label }] : [],
);

function isFiling(type: string): type is OfficeType {
  return type !== "region" && Object.hasOwn(OFFICE_TYPES, type);
}

function typeIn(text: string) {
  const found = FILING_TYPES.find(({ label }) => label === text);
  const known = FILING_TYPES.map(({ label }) => label).join("、");
  return (
    found ??
    (text === OFFICE_TYPES.region
      ? { type: "region" as const }
      : `“${text}”不是单位类型，请从中选一个：${known}`)
  );
}

function positionIn(text: string): number | string {
  return /^\d{1,4}$/u.test(text) ? Number(text) : `“${text}”不是顺序号，请填0至9999的整数，或者空着`;
}

function choiceIn(yes: string, no: string) {
  return (text: string): boolean | string =>
    text === yes || text === no ? text === yes : `“${text}”看不明白，请填“${yes}”或者“${no}”，或者空着`;
}

function dayIn(text: string) {
  const day = text.replace(
    /^(\d{4})[./年](\d{1,2})[./月](\d{1,2})日?$/u,
    (_, y: string, m: string, d: string) => [y, m.padStart(2, "0"), d.padStart(2, "0")].join("-"),
  );
  const moment = new Date(/^\d{4}-\d{2}-\d{2}$/u.test(day) ? day : Number.NaN);
  const real = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day);
  return real ? { text: day } : `“${text}”不是日期，请按2026-01-31的样子填写`;
}
