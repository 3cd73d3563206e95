import type { CellId, Edition, Node } from "@/lib/template/vocabulary";
import { tablesOf } from "@/lib/template/walk";

/** A name of the form as a sentence uses it, with the cells it stands for. */
export type Name = { readonly word: string; readonly cells: readonly CellId[] };

/**
 * The ways an application may end, as 表三 names them: groups and single rows, total column.
 * 「（三）不予公开」 gives 「不予公开」 with the sum of its rows.
 */
export function resultNames(edition: Edition): readonly Name[] {
  const known = RESULTS.get(edition);
  if (known) return known;
  const names = bandsOf(edition)
    .flatMap(({ rows }) => rows.flatMap((row) => named(row, [])))
    .filter(({ word, path }) => word.length >= 4 && path.length > 1)
    .map(({ word, path, node }) => ({
      word,
      cells: leafPaths(node, path).map((row) => `applications:${row}|total`),
    }))
    .sort((a, b) => b.word.length - a.word.length);
  RESULTS.set(edition, names);
  return names;
}

/** Who applied, as the columns of 表三 are called; `cells` are column keys. */
export function applicantNames(edition: Edition): readonly Name[] {
  const known = APPLICANTS.get(edition);
  if (known) return known;
  const names = bandsOf(edition)
    .flatMap(({ columns }) => columns.flatMap((column) => named(column, [])))
    .filter(({ word, path, node }) => word.length > 2 && path.length > 0 && !node.total)
    .map(({ word, path, node }) => ({ word, cells: leafPaths(node, path) }));
  APPLICANTS.set(edition, names);
  return names;
}

const RESULTS = new WeakMap<Edition, readonly Name[]>();
const APPLICANTS = new WeakMap<Edition, readonly Name[]>();

function bandsOf(edition: Edition) {
  return tablesOf(edition)
    .filter(({ id }) => id === "applications")
    .flatMap(({ bands }) => bands);
}

type Named = { readonly word: string; readonly path: readonly string[]; readonly node: Node };

/** Every node below with its plain word and key path; totals and numbered heads of 一 to 四 have none. */
function named(node: Node, above: readonly string[]): readonly Named[] {
  const path = node.key ? [...above, node.key] : above;
  const own =
    node.total || (above.length === 0 && node.key.includes("received"))
      ? []
      : [{ word: plain(node.label), path, node }];
  return [...own, ...(node.children ?? []).flatMap((child) => named(child, path))];
}

/** Without numbering and without what stands in brackets. */
function plain(label: string): string {
  return label.replace(/（[^（）]*）/gu, "").replace(/^(?:\d+[.．、]|[一二三四]、)/u, "");
}

function leafPaths(node: Node, path: readonly string[]): readonly string[] {
  if (!node.children) return [path.join(":")];
  return node.children.flatMap((child) => leafPaths(child, child.key ? [...path, child.key] : path));
}
