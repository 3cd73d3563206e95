import type { Band, Edition, Node, Table } from "@/lib/template/vocabulary";
import { leavesOf, tablesOf } from "@/lib/template/walk";
import { fold } from "./fold";

/** A label taken apart and folded: 「（二）部分公开（区分处理的…）」 is number 二, core 部分公开 and a remark. */
export type Label = { readonly number: string; readonly core: string; readonly full: string };

/** The label of a row that carries figures. */
export type RowLabel = Label & {
  readonly table: Table;
  readonly band: Band;
  readonly path: readonly Node[];
  /** Place in the order of print over all tables. */
  readonly order: number;
  /** A column bears the same word (其他, 总计): the number in front has to tell them apart. */
  readonly shared: boolean;
};

/** A group of rows, which carries no figures itself, and its rows if they are all of one level and no total. */
export type GroupLabel = Label & { readonly rows: readonly RowLabel[] };

/** All that an edition prints around its figures, folded. */
export type Vocabulary = {
  readonly edition: Edition;
  readonly rows: readonly RowLabel[];
  readonly groups: readonly GroupLabel[];
  /** The cores of every label, heading and corner. */
  readonly words: ReadonlySet<string>;
};

/** The labels of an edition, taken apart once. */
export function vocabularyOf(edition: Edition): Vocabulary {
  const known = KNOWN.get(edition);
  if (known) return known;
  const bands = tablesOf(edition).flatMap((table) => table.bands.map((band) => ({ table, band })));
  const columns = new Set(
    bands.flatMap(({ band }) => nodesOf(band.columns)).map((node) => labelOf(node).core),
  );
  const rows = bands
    .flatMap(({ table, band }) => leavesOf(band.rows).map((path) => ({ table, band, path })))
    .map((at, order) => {
      const label = labelOf(at.path.at(-1));
      return { ...at, ...label, order, shared: columns.has(label.core) };
    });
  const groups = bands.flatMap(({ band }) => nodesOf(band.rows)).filter((node) => node.children);
  const others = bands.flatMap(({ band }) => [band.heading ?? "", band.corner]).map(fold);
  const made = {
    edition,
    rows,
    groups: groups.map((group) => ({ ...labelOf(group), rows: rowsUnder(group, rows) })),
    words: new Set([
      ...rows.map(({ core }) => core),
      ...groups.map((g) => labelOf(g).core),
      ...columns,
      ...others,
    ]),
  };
  KNOWN.set(edition, made);
  return made;
}

function rowsUnder(group: Node, rows: readonly RowLabel[]): readonly RowLabel[] {
  const simple = group.children?.every((node) => !node.children && !node.total);
  return simple ? rows.filter(({ path }) => path.includes(group)) : [];
}

/** Takes the label of a node apart. */
export function labelOf(node: Node | undefined): Label {
  const [, number = "", rest = ""] = NUMBERED.exec(node?.label ?? "") ?? [];
  return { number: fold(number), core: fold(rest.replace(REMARK, "")), full: fold(rest) };
}

/** Every node of a tree, groups before their children. */
export function nodesOf(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node) => [node, ...nodesOf(node.children ?? [])]);
}

const KNOWN = new WeakMap<Edition, Vocabulary>();
const NUMBERED = /^(（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|\d+\.)?(.*)$/su;
const REMARK = /（[^）]*）$/u;
