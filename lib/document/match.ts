import type { CellId, Edition, EditionId, PartId } from "@/lib/template/vocabulary";
import type { Block } from "./blocks";
import { aboutOf } from "./match-about";
import { editionOf } from "./match-edition";
import { figuresOf, type Found, type Unplaced } from "./match-figures";
import { vocabularyOf } from "./match-labels";
import { segmentsOf } from "./match-pieces";
import { sectionsOf, type Prose } from "./sections-of";

/** A report as read from a file of any kind. Only what was found is in it; nothing is guessed. */
export type Reading = {
  readonly title: string | null;
  readonly office: string | null;
  readonly year: number | null;
  readonly edition: EditionId;
  /** Smallest units (件, 项, 元); only cells that were found. Totals are as printed. */
  readonly values: Readonly<Record<CellId, number | null>>;
  readonly printed: Readonly<Record<CellId, string>>;
  readonly places: Readonly<Record<CellId, string>>;
  /** How the cell of each figure was found, in words. */
  readonly grounds: Readonly<Record<CellId, string>>;
  readonly sections: Readonly<Partial<Record<PartId, string>>>;
  readonly unplaced: readonly Unplaced[];
};

/**
 * Reads a report out of the blocks of a file: figures by row label, group and column head, prose by section.
 * Works for every edition; which one it is the labels tell.
 */
export function match(blocks: readonly Block[]): Reading {
  const about = aboutOf(blocks);
  const segments = segmentsOf(blocks);
  const edition = editionOf(segments, about.year);
  const cutOff = blocks.at(-1)?.kind === "table" ? segments.at(-1) : undefined;
  const { found, unplaced } = figuresOf(segments, vocabularyOf(edition), cutOff);
  const { sections, homeless } = sectionsOf(blocks);
  const each = <T>(pick: (one: Found) => T) =>
    Object.fromEntries([...found].map(([cell, one]) => [cell, pick(one)]));
  return {
    ...about,
    edition: edition.id,
    values: each(({ value }) => value),
    printed: each(({ printed }) => printed),
    places: each(({ place }) => place),
    grounds: each(({ grounds }) => grounds),
    sections,
    unplaced: [...unplaced, ...homeless.map((prose) => withoutPart(edition, prose))],
  };
}

function withoutPart(edition: Edition, { section, text }: Prose["homeless"][number]): Unplaced {
  const found = edition.sections.find(({ id }) => id === section);
  const place = found ? `${found.numeral}、${found.heading}` : "";
  return {
    text: text.length > 60 ? `${text.slice(0, 60)}…` : text,
    place,
    why: "这一部分只有表格，没有放文字的地方",
  };
}
