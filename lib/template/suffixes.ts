import type { Band, Edition, Node, Table } from "./vocabulary";
import { tablesOf } from "./walk";

/** What a region adds to printed labels of rows, by path: {"disclosure:a20_8:fee": "（保留4位小数）"}. */
export type Suffixes = Readonly<Record<string, string>>;

/** A row that prints a label, under the path a suffix is kept by. */
export type LabelledRow = {
  readonly path: string;
  readonly table: Table;
  /** Root to the row itself. */
  readonly labels: readonly string[];
};

/** More would break the heads of the tables. */
export const LONGEST_SUFFIX = 20;

/** Every row of an edition whose label is printed, groups included, in the order of print. */
export function labelledRows(edition: Edition): readonly LabelledRow[] {
  return tablesOf(edition).flatMap((table) =>
    table.bands.flatMap(({ rows }) => rowsUnder(table, rows, { path: table.prefix, labels: [] })),
  );
}

/** The edition as it is printed with suffixes: nothing but labels of rows differs. The same where there are none. */
export function withSuffixes(edition: Edition, suffixes: Suffixes | undefined): Edition {
  if (!suffixes || Object.keys(suffixes).length === 0) return edition;
  const band = (table: Table) => (each: Band) => ({
    ...each,
    rows: each.rows.map((node) => suffixed(node, table.prefix, suffixes)),
  });
  return {
    ...edition,
    sections: edition.sections.map((section) =>
      section.table
        ? { ...section, table: { ...section.table, bands: section.table.bands.map(band(section.table)) } }
        : section,
    ),
  };
}

type Above = { readonly path: string; readonly labels: readonly string[] };

function rowsUnder(table: Table, nodes: readonly Node[], above: Above): readonly LabelledRow[] {
  return nodes.flatMap((node) => {
    const path = pathOf(above.path, node);
    const labels = [...above.labels, node.label].filter(Boolean);
    const own = node.label && node.key ? [{ path, table, labels }] : [];
    return [...own, ...rowsUnder(table, node.children ?? [], { path, labels })];
  });
}

function suffixed(node: Node, above: string, suffixes: Suffixes): Node {
  const path = pathOf(above, node);
  const children = node.children?.map((child) => suffixed(child, path, suffixes));
  const suffix = node.label && node.key ? suffixes[path] : undefined;
  return { ...node, label: node.label + (suffix ?? ""), ...(children && { children }) };
}

function pathOf(above: string, { key }: Node): string {
  return key ? `${above}:${key}` : above;
}
