/** What the list of offices says of each, by the heads it is printed and read with. */
export const COLUMNS = {
  slug: "网址名",
  fullName: "全称",
  shortName: "简称",
  type: "类型",
  parent: "上级单位",
  position: "排序",
  included: "纳入汇总",
  reason: "汇总理由",
  state: "状态",
  closedOn: "撤并日期",
  until: "原名称用到",
} as const;

export type Column = keyof typeof COLUMNS;

/** The columns in the order of the sheet. */
export const COLUMN_ORDER: readonly Column[] = [
  "slug",
  "fullName",
  "shortName",
  "type",
  "parent",
  "position",
  "included",
  "reason",
  "state",
  "closedOn",
  "until",
];

/** One line of the list as it stands in a file: blanks are "". `row` counts as the sheet does, from 1. */
export type TreeRow = { readonly row: number } & Readonly<Record<Column, string>>;

/** What 状态 may say. */
export const OFFICE_STATES = { open: "在册", closed: "已撤并" } as const;

/** What 纳入汇总 may say. */
export const INCLUSION = { yes: "是", no: "否" } as const;

/** More lines than any district has offices. */
export const MOST_OFFICES = 1_000;
