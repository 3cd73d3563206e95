import { EDITIONS } from "@/lib/template/editions";
import { tablesOf } from "@/lib/template/walk";
import { fold } from "./fold";
import { labelOf, nodesOf } from "./match-labels";

/** How far a line of text is made of words the tables print: 1 for a label, near 0 for prose. */
export function tableShare(line: string): number {
  const text = fold(line).replace(/\d/gu, "");
  if (text === "") return 0;
  if (text.length > 3 && IN_ORDER.some((labels) => labels.includes(text))) return 1;
  const rest = text.replace(WORD, "").replace(/[一二三四五六七]/gu, "");
  return 1 - rest.length / text.length;
}

/** Whether a line can only be the beginning of a table: 「第二十条第（一）项」, 「信息内容…」, 「（本列数据的…」. */
export function opensTable(line: string): boolean {
  if (!BEGINNINGS.has(fold(line.slice(0, 12)).slice(0, 2))) return false;
  const text = fold(line.slice(0, 80));
  return OPENERS.some(
    (opener) =>
      text.startsWith(opener) || (text.length >= 6 && opener.length > 12 && opener.startsWith(text)),
  );
}

const bands = EDITIONS.flatMap((edition) => tablesOf(edition).flatMap((table) => table.bands));

const OPENERS = [
  ...new Set([
    ...bands.flatMap(({ heading, corner }) => [fold(heading ?? ""), fold(corner)]),
    ...bands
      .flatMap(({ columns }) => (columns.length === 1 ? columns : []))
      .flatMap((node) => (node.children ? [labelOf(node).core] : [])),
  ]),
].filter(Boolean);

const BEGINNINGS = new Set(OPENERS.map((opener) => opener.slice(0, 2)));

const WORD = new RegExp(
  [
    ...new Set([
      ...OPENERS,
      ...bands.flatMap(({ rows, columns }) =>
        [...nodesOf(rows), ...nodesOf(columns)].flatMap((node) => [labelOf(node).full, labelOf(node).core]),
      ),
    ]),
  ]
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
    .join("|"),
  "gu",
);

/** The labels of each table's rows one behind the other: a line may hold the end of one and the start of the next. */
const IN_ORDER = bands.map(({ rows }) =>
  nodesOf(rows)
    .map((node) => labelOf(node).number + labelOf(node).full)
    .join("")
    .replace(/\d/gu, ""),
);
