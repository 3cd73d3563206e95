import type { PartId, Section } from "@/lib/template/vocabulary";
import type { Block } from "./blocks";
import { isFurniture } from "./furniture";
import { isNotesHeading } from "./paper/notes";
import { feeAndRest, overviewParts, problemsAndImprovements, type Passage } from "./passages";
import { sectionHeadingOf, type SectionId } from "./section-headings";

/** The prose of a report by part, paragraphs separated by line breaks, and the prose no part exists for. */
export type Prose = {
  readonly sections: Readonly<Partial<Record<PartId, string>>>;
  readonly homeless: readonly { readonly section: SectionId; readonly text: string }[];
};

/**
 * Sorts prose into the parts of the form: what stands before section one, section one by its sub-headings,
 * five into problems and improvements, six into fees and the rest.
 */
export function sectionsOf(blocks: readonly Block[]): Prose {
  const chapters = chaptersOf(blocks);
  const passages = [
    ...openingOf(chapters),
    ...overviewParts(chapters.overview),
    ...problemsAndImprovements(chapters.problems),
    ...feeAndRest(chapters.other),
  ];
  const texts = new Map<PartId, string[]>();
  for (const { part, text } of passages) {
    const lines = texts.get(part) ?? [];
    if (text.trim() !== "") texts.set(part, lines);
    lines.push(text.trim());
  }
  return {
    sections: Object.fromEntries([...texts].map(([part, lines]) => [part, lines.filter(Boolean).join("\n")])),
    homeless: WITHOUT_PARTS.flatMap((section) =>
      chapters[section].filter((text) => text.length >= 12).map((text) => ({ section, text })),
    ),
  };
}

type Chapters = Record<SectionId | "before" | "after", string[]>;

const WITHOUT_PARTS: readonly SectionId[] = ["disclosure", "applications", "disputes"];

function chaptersOf(blocks: readonly Block[]): Chapters {
  const chapters: Chapters = {
    before: [],
    overview: [],
    disclosure: [],
    applications: [],
    disputes: [],
    problems: [],
    other: [],
    after: [],
  };
  let at: Section["id"] | "before" | "after" = "before";
  for (const block of blocks) {
    if (block.kind === "table" || block.kind === "title") continue;
    const found = block.kind === "heading" ? sectionHeadingOf(block.text) : null;
    if (found) at = found.section;
    else if (at === "other" && isNotesHeading(block.text)) at = "after";
    else if (!isFurniture(block.text)) chapters[at].push(block.text);
  }
  return chapters;
}

/** Before section one only sentences count: the rest is what web pages print around a report. */
function openingOf({ before, overview }: Chapters): readonly Passage[] {
  const sentences = before.filter((text) => /[。，]/u.test(text) && text.length >= 20);
  if (overview.length > 0) return sentences.map((text) => ({ part: "preface", text }));
  return sentences.map((text, at) => ({
    part: at === 0 && BASIS.test(text) ? "preface" : "overview:lead",
    text,
  }));
}

/** What a preface speaks of. */
const BASIS = /编制|统计期限|本(?:年度)?报告|现(?:将|公布|向社会)/u;
