import { addressOfEdition } from "@/components/site/addresses";
import type { Site } from "@/components/site/site";
import { RULES } from "@/lib/report/rule-list";
import { EDITIONS } from "@/lib/template/editions";
import { equationsOf } from "@/lib/template/equations";
import type { Edition } from "@/lib/template/vocabulary";
import { cellName, cellsOf, type Cell } from "@/lib/template/walk";
import type { PublicFile } from "../published-folder";
import { BYTE_ORDER_MARK, csvLine } from "./csv";
import { reportSchema } from "./report-schema";

/** What a program must know of every edition: the form of its reports, the rules, the cells. */
export function editionFiles(site: Site): readonly PublicFile[] {
  return EDITIONS.flatMap((edition) => [
    { path: pathOf("schema", edition), text: printed(reportSchema(site, edition)) },
    { path: pathOf("rules", edition), text: printed(rulesOf(edition)) },
    { path: pathOf("cells", edition), text: printed(cellsDocument(edition)) },
    { path: pathOf("cells", edition).replace(/json$/u, "csv"), text: cellsTable(edition) },
  ]);
}

/** Every rule that judges reports of an edition, and the 勾稽关系 the arithmetic ones hold to. */
export function rulesOf(edition: Edition) {
  const rules = RULES.filter(({ formHas }) => formHas?.(edition) ?? true);
  return {
    format: "gior/rules/1",
    edition: edition.id,
    rules: rules.map(({ id, title, basis, severity, since = 0, formHas }) => ({
      id,
      text: title,
      basis,
      severity,
      since: Math.max(since, firstYearOf(formHas)),
    })),
    equations: equationsOf(edition),
  };
}

/** The first report year of a form that has what a rule judges. */
function firstYearOf(formHas: ((edition: Edition) => boolean) | undefined): number {
  return EDITIONS.find((edition) => formHas?.(edition) ?? true)?.firstYear ?? 0;
}

/** Every figure of an edition by its public id, in the order of print. */
export function cellsDocument(edition: Edition) {
  const { id, name, instrument, firstYear, lastYear } = edition;
  return {
    format: "gior/cells/1",
    edition: { id, name, instrument, firstYear, lastYear },
    cells: cellsOf(edition).map(cellFacts),
  };
}

function cellFacts(cell: Cell) {
  const articles = [...cell.row, ...cell.column].flatMap((node) => node.articles ?? []);
  return {
    code: cell.id,
    table: cell.table.ordinal,
    path: [cell.band.heading, ...cell.row.map(labelOf), ...cell.column.map(labelOf)].filter(Boolean),
    label: cellName(cell),
    article: articles.at(-1) ?? null,
    unit: cell.unit,
    quantity: cell.quantity,
    total: cell.total,
    help: cell.column.at(-1)?.help ?? cell.row.at(-1)?.help ?? null,
  };
}

const labelOf = ({ label }: { readonly label: string }) => label;

function cellsTable(edition: Edition): string {
  const facts = cellsOf(edition).map(cellFacts);
  const lines = facts.map(({ code, table, path, article, unit, quantity, total }) =>
    csvLine([code, table, path.join(" / "), article, unit, quantity, total ? 1 : 0]),
  );
  const head = csvLine(["code", "table", "path", "article", "unit", "quantity", "total"]);
  return `${BYTE_ORDER_MARK}${head}${lines.join("")}`;
}

function pathOf(kind: Parameters<typeof addressOfEdition>[0], { id }: Edition): string {
  return addressOfEdition(kind, id).slice(1);
}

function printed(document: unknown): string {
  return `${JSON.stringify(document, null, 1)}\n`;
}
