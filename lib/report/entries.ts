import type { CellId, Edition, PartId, TableId } from "@/lib/template/vocabulary";
import { cellOf, partsOf, tablesOf } from "@/lib/template/walk";

/** How an entry of a draft came to be. */
export const SOURCES = ["typed", "import", "carry", "zero", "register", "rollup", "published"] as const;

export type Source = (typeof SOURCES)[number];

/** The 信息处理费 of section six: notices sent, what they asked for and what was paid, in 元. */
export const FEE_FIELDS = ["notices", "billed", "collected"] as const;

export type FeeField = (typeof FEE_FIELDS)[number];

/** The key of a piece of prose among the entries. */
export function textKey(part: PartId): string {
  return `text:${part}`;
}

/** The key of the explanation of a finding. */
export function explainKey(findingKey: string): string {
  return `explain:${findingKey}`;
}

/** The key of a note at a cell: for the desk alone, never published. */
export function noteKey(cell: CellId): string {
  return `note:${cell}`;
}

/** The key of the mark 待核 at a cell; "1" or "". */
export function flagKey(cell: CellId): string {
  return `flag:${cell}`;
}

/** The key of 「本表全部为0，确认」; the entry's author and time are who declared it and when. */
export function zeroKey(table: TableId): string {
  return `zero:${table}`;
}

/** The key of a figure of the year before, where its report is not in the system; cells of this edition. */
export function openingKey(cell: CellId): string {
  return `opening:${cell}`;
}

/** Where the opening figures are published. */
export const OPENING_SOURCE = "opening:source";

/** The key of a field of the fee statement. */
export function feeKey(field: FeeField): string {
  return `fee:${field}`;
}

/** The key of an answer in the making to a remark of a return: a value of lib/report/remark-answer. */
export function answerKey(remark: number): string {
  return `${ANSWER}${remark}`;
}

/** The remark a key answers; null for every other key. */
export function remarkOf(key: string): number | null {
  const number = key.startsWith(ANSWER) ? key.slice(ANSWER.length) : "";
  return isRemark(number) ? Number(number) : null;
}

/** Whether a key may be among the entries of an edition. */
export function isEntryKey(edition: Edition, key: string): boolean {
  if (cellOf(edition, key) || key === OPENING_SOURCE) return true;
  const family = key.slice(0, key.indexOf(":") + 1);
  const rest = key.slice(family.length);
  return FAMILIES[family]?.(edition, rest) ?? false;
}

const ANSWER = "answer:";

const isRemark = (number: string) => /^[1-9]\d{0,8}$/u.test(number);

const isCell = (edition: Edition, id: string) => cellOf(edition, id) !== undefined;

const FAMILIES: Readonly<Record<string, (edition: Edition, rest: string) => boolean>> = {
  "text:": (edition, rest) => partsOf(edition).some(({ id }) => id === rest),
  "explain:": (_, rest) => rest.length > 0 && rest.length <= 292,
  "note:": isCell,
  "flag:": isCell,
  "opening:": isCell,
  "zero:": (edition, rest) => tablesOf(edition).some(({ id }) => id === rest),
  [ANSWER]: (_, rest) => isRemark(rest),
  "fee:": (_, rest) => FEE_FIELDS.some((field) => field === rest),
};
