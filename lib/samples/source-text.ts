import { titleOf } from "@/lib/report/content";
import { printQuantity } from "@/lib/template/quantity";
import type { Band, Node, Part, Section, Table } from "@/lib/template/vocabulary";
import { cellId, cellOf, leavesOf } from "@/lib/template/walk";
import type { Sample } from "./sample";

/**
 * A report as an office writes it outside the portal: markdown headings, tables as lines of tabs, long
 * row heads alone on their line with the figures on the next, as seed 002 has them.
 */
export function sourceText(sample: Sample): string {
  const { edition, filing } = sample;
  const title = titleOf(filing.office.fullName, filing.year);
  const sections = edition.sections.map((section) => sectionText(sample, section));
  return [`# ${title}`, ...sections].join("\n\n").concat("\n");
}

function sectionText(sample: Sample, section: Section): string {
  const heading = `## ${section.numeral}、${section.heading}`;
  const prose = section.parts.flatMap((part) => partText(sample, part));
  const table = section.table ? [tableText(sample, section.table)] : [];
  return [heading, ...prose, ...table].join("\n\n");
}

function partText({ filing }: Sample, { id, heading }: Part): readonly string[] {
  const text = filing.texts[id];
  if (!text) return [];
  return heading ? [`### ${heading}方面`, text] : [text];
}

function tableText(sample: Sample, table: Table): string {
  return table.bands.map((band) => bandText(sample, table, band)).join("\n");
}

function bandText(sample: Sample, table: Table, band: Band): string {
  const columns = leavesOf(band.columns);
  const figures = (row: readonly Node[]) => columns.map((column) => figureText(sample, table, [row, column]));
  const rows = leavesOf(band.rows).flatMap((row, index, all) => rowLines(row, all[index - 1], figures(row)));
  const heading = band.heading ? [band.heading + tabs(columns.length)] : [];
  const lines = [...heading, ...headLines(band), ...rows];
  const headless = leavesOf(band.rows).every((row) => row.every(({ label }) => label === ""));
  return (headless ? lines.map((line) => line.replace(/^\t/u, "")) : lines).join("\n");
}

function figureText({ edition, filing }: Sample, table: Table, [row, column]: readonly (readonly Node[])[]) {
  const id = cellId(table, row ?? [], column ?? []);
  return printQuantity(filing.values[id] ?? null, cellOf(edition, id)?.quantity ?? "count");
}

/** A row head is written where it differs from the one above; one in the middle leaves its figures to the next line. */
function rowLines(
  row: readonly Node[],
  above: readonly Node[] | undefined,
  figures: readonly string[],
): readonly string[] {
  const labels = row.map((node, depth) => (node === above?.[depth] ? "" : halfWidth(node.label)));
  if (row.length !== 2) return [[...labels, ...figures].join("\t")];
  if (row.at(-1)?.total) return [[...labels, "", ...figures].join("\t")];
  return [labels.join("\t") + tabs(figures.length - 1), ["", ...figures].join("\t")];
}

/** One line a level of column heads; a head stands above the first of its columns. */
function headLines(band: Band): readonly string[] {
  const paths = leavesOf(band.columns);
  const depth = Math.max(...paths.map((path) => path.length));
  return Array.from({ length: depth }, (_, level) => {
    const heads = paths.map((path, index) => {
      const node = path[level];
      return node && node !== paths[index - 1]?.[level] ? node.label : "";
    });
    return [level === 0 ? band.corner : "", ...heads].join("\t");
  }).filter((line) => line.trim());
}

function halfWidth(label: string): string {
  return label.replace(/^（(.)）/u, "($1) ");
}

function tabs(count: number): string {
  return "\t".repeat(count);
}
