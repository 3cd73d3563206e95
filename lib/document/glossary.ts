import type { Band, Edition, Node, Section, Table } from "@/lib/template/vocabulary";
import { bandId, columnId, rowId } from "./draw-table";
import { headsOf } from "./heads";

/** What one printed head means. */
export type Term = {
  /** The ids of the heads it is about, as they are wherever the table is drawn. */
  readonly ids: readonly string[];
  readonly label: string;
  readonly meaning: string;
  /** Articles of the 政府信息公开条例 behind it. */
  readonly articles: string | null;
};

export type GlossarySection = {
  readonly id: Section["id"];
  readonly heading: string;
  readonly terms: readonly Term[];
};

/**
 * 名词解释 of an edition, table by table in the order of print: every row, and every column the State gives
 * a meaning of its own. What has none is explained by what it is made of.
 */
export function glossaryOf(edition: Edition): readonly GlossarySection[] {
  return edition.sections.flatMap(({ id, numeral, heading, table }) =>
    table ? [{ id, heading: `${numeral}、${heading}`, terms: termsOf(table) }] : [],
  );
}

function termsOf(table: Table): readonly Term[] {
  return table.bands.flatMap((band, index) => {
    const id = bandId(table, index);
    const rows = headsOf(band.rows);
    const columns = headsOf(band.columns);
    return merged([
      ...rows.map((head) => termOf(rowId(id, rows, head), head.node)),
      ...columns
        .filter(({ node }) => node.help || namesRows(band))
        .map((head) => termOf(columnId(id, columns, head), head.node)),
    ]);
  });
}

/** Heads that say the same are explained once: suits of either kind end in the same ways. */
function merged(terms: readonly Term[]): readonly Term[] {
  const alike = (a: Term) => (b: Term) => a.label === b.label && a.meaning === b.meaning;
  return terms
    .filter((term, at) => terms.findIndex(alike(term)) === at)
    .map((term) => ({ ...term, ids: terms.filter(alike(term)).flatMap(({ ids }) => ids) }));
}

/** Where no row has a label the columns alone say what a figure is. */
function namesRows({ rows }: Band): boolean {
  return rows.every(({ label }) => label === "");
}

function termOf(id: string, node: Node): Term {
  return { ids: [id], label: node.label, meaning: meaningOf(node), articles: node.articles ?? null };
}

function meaningOf({ help, children, total }: Node): string {
  if (help) return help;
  if (children) return `包括下列${children.length}项。`;
  return total ? "同组各栏之和。" : "按栏目名称填写。";
}
