import {
  COLUMN_ORDER,
  COLUMNS,
  INCLUSION,
  MOST_OFFICES,
  OFFICE_STATES,
  type Column,
  type TreeRow,
} from "@/lib/report/office-tree/columns";
import { SLUG_WORDS } from "@/lib/report/office-tree/limits";
import { rowsOfTree } from "@/lib/report/office-tree/rows";
import type { Tree } from "@/lib/report/office-tree/tree";
import { OFFICE_TYPES } from "@/lib/report/office-types";
import { readList, type ListForm } from "./read";
import { writeList, type ListColumn } from "./write";

/** What a file says as a list of offices; the year its 纳入汇总 speaks of, null where it does not say. */
export type OfficeList = { readonly rows: readonly TreeRow[]; readonly year: number | null };

/** Reads a list of offices from .xlsx. Refuses: unreadable, too-large. */
export async function readOffices(bytes: Uint8Array, name: string): Promise<OfficeList> {
  const { lines, heads } = await readList(bytes, name, FORM);
  const [, year] = /(20\d{2})/u.exec(heads.included) ?? [];
  return { rows: lines.map(({ row, cells }) => ({ row, ...cells })), year: year ? Number(year) : null };
}

/** The tree as a list: every column needed to bring it back. */
export function writeOffices(tree: Tree): Promise<Uint8Array> {
  const title = `${tree.region.shortName}单位名录`;
  return writeList({
    title,
    sheet: "单位名录",
    columns: COLUMN_ORDER.map((column) => columnOf(column, tree.year)),
    lines: rowsOfTree(tree).map((row) => COLUMN_ORDER.map((column) => row[column])),
    notes: NOTES,
  });
}

const FORM: ListForm<Column> = {
  name: "单位名录",
  heads: COLUMNS,
  needed: ["slug", "fullName"],
  most: MOST_OFFICES,
};

const WIDTHS: Readonly<Record<Column, number>> = {
  ...{ slug: 20, fullName: 34, shortName: 20, type: 20, parent: 20, position: 8 },
  ...{ included: 18, reason: 40, state: 10, closedOn: 14, until: 14 },
};

const CHOICES: Readonly<Partial<Record<Column, readonly string[]>>> = {
  type: Object.entries(OFFICE_TYPES).flatMap(([type, label]) => (type === "region" ? [] : [label])),
  included: Object.values(INCLUSION),
  state: Object.values(OFFICE_STATES),
};

function columnOf(column: Column, year: number): ListColumn {
  const choices = CHOICES[column];
  const head = column === "included" ? `${COLUMNS.included}（${year}年度）` : COLUMNS[column];
  return { head, width: WIDTHS[column], ...(choices && { choices }) };
}

const NOTES: readonly (readonly [string, string])[] = [
  [
    "怎么用",
    "在“单位名录”表里修改后导入，先逐行列出将要发生的变更，核对确认后才执行。名录里没有的单位不受影响，空着的格不作变更。",
  ],
  [COLUMNS.slug, `认定是哪个单位，也是公开页面网址的一部分，建立后不变。新单位请起一个：${SLUG_WORDS}。`],
  [COLUMNS.fullName, "应与公章一致。改动就是更名，原来的名称作为曾用名保留。"],
  [COLUMNS.type, "从下拉选项中选择。类型决定适用哪些审核规则。"],
  [COLUMNS.parent, "填上级单位的网址名或者全称；新单位空着的归本地区。"],
  [COLUMNS.position, "名单中的先后，数小的在前；新单位空着的排在最后。"],
  [COLUMNS.included, "标题里写明是哪个报告年度。改动要在“汇总理由”写明理由。"],
  [COLUMNS.state, "撤并要写明承继单位，请在单位页面办理，不在这里改。"],
  [COLUMNS.until, "只在更名时填：原名称的最后一天，不填的为导入的前一天。"],
];
