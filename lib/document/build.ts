import type { Content } from "@/lib/report/content";
import { printQuantity, smallestUnits } from "@/lib/template/quantity";
import { withSuffixes } from "@/lib/template/suffixes";
import type { Edition, Part, Section } from "@/lib/template/vocabulary";
import type { Cell } from "@/lib/template/walk";
import type { Block } from "./blocks";
import { drawTable } from "./draw-table";

/**
 * A report in its drawn form: title, preface, six sections with their prose and the three tables in the
 * national layout, their labels with the suffixes they were frozen with. Empty parts are left out together with their headings.
 */
export function build(plain: Edition, content: Content): readonly Block[] {
  const edition = withSuffixes(plain, content.suffixes);
  return [
    { kind: "title", text: content.title },
    ...partOf(edition.preface, content),
    ...edition.sections.flatMap((section) => sectionOf(edition, section, content)),
  ];
}

function sectionOf(edition: Edition, section: Section, content: Content): readonly Block[] {
  const print = (cell: Cell) => figureOf(cell, content);
  return [
    { kind: "heading", level: 1, text: `${section.numeral}、${section.heading}` },
    ...section.parts.flatMap((part) => partOf(part, content)),
    ...(section.table ? [drawTable(edition, section.table, print)] : []),
  ];
}

function partOf(part: Part, content: Content): readonly Block[] {
  const lines = (content.sections[part.id] ?? "").split(/\r?\n/u).map((line) => line.trim());
  const written = lines.filter(Boolean);
  if (written.length === 0) return [];
  return [
    ...(part.heading ? [{ kind: "heading", level: 2, text: part.heading } as const] : []),
    ...written.map((text) => ({ kind: "paragraph", text, part: part.id }) as const),
  ];
}

function figureOf({ id, quantity }: Cell, content: Content): string {
  return printQuantity(smallestUnits(content.values[id] ?? null, quantity), quantity);
}
