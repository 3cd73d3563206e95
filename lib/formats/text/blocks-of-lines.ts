import type { Block, TableBlock } from "@/lib/document/blocks";
import { isBlank, isFigure } from "@/lib/document/figures";
import { sectionHeadingOf, type SectionHeading, type SectionId } from "@/lib/document/section-headings";
import { opensTable, tableShare } from "@/lib/document/table-words";
import { refuse } from "@/lib/report/refusal";
import { findTitle } from "@/lib/document/title";
import { habitOf, type Habit } from "./gaps";
import { paragraphsOf } from "./paragraphs";
import { tableOf } from "./table";

/** Finds title, section headings, tables and paragraphs among lines of text; tables already drawn stay in place. */
export function blocksOfLines(parts: readonly (string | TableBlock)[]): readonly Block[] {
  const head = headOf(parts);
  const filled = head.flatMap((line, at) => (line.trim() === "" ? [] : [{ line, at }]));
  const title = findTitle(filled.map(({ line }) => line));
  const taken = new Set(title ? filled.slice(title.from, title.to).map(({ at }) => at) : []);
  const sorter = new Sorter(habitOf(parts.filter((part) => typeof part === "string")));
  parts.forEach((part, at) => (taken.has(at) ? undefined : sorter.add(part)));
  return [...(title ? [{ kind: "title", text: title.text } as const] : []), ...sorter.closed()];
}

/** The lines before the first heading or table. */
function headOf(parts: readonly (string | TableBlock)[]): readonly string[] {
  const lines: string[] = [];
  for (const part of parts.slice(0, HEAD)) {
    if (typeof part !== "string" || sectionHeadingOf(part) || opensTable(part)) break;
    lines.push(part);
  }
  return lines;
}

/** Lines at the top worth searching for a title. */
const HEAD = 60;

/** A report printed a cell a line with blank lines between has about 2,000. */
const MOST_TABLE_LINES = 20_000;

const ORDER: readonly SectionId[] = [
  "overview",
  "disclosure",
  "applications",
  "disputes",
  "problems",
  "other",
];
const WITH_TABLE: readonly SectionId[] = ["disclosure", "applications", "disputes"];

/** Sorts lines into headings, tables and paragraphs. */
class Sorter {
  private readonly blocks: Block[] = [];
  private prose: string[] = [];
  private table: string[] | null = null;
  private section: SectionId | null = null;
  private drawn = 0;

  constructor(private readonly habit: Habit) {}

  add(part: string | TableBlock): void {
    if (typeof part !== "string") {
      this.close();
      this.blocks.push(part);
      return;
    }
    if (part.trim() === "") {
      (this.table ?? this.prose).push(part);
      return;
    }
    const heading = sectionHeadingOf(part);
    if (heading && this.isNext(heading.section)) this.begin(heading);
    else if (this.table && !isProse(part)) this.lengthen(this.table, part);
    else if (!this.table && beginsTable(part, this.section)) {
      this.close();
      this.table = [part];
    } else {
      if (this.table) this.close();
      this.prose.push(part);
    }
  }

  private lengthen(table: string[], line: string): void {
    this.drawn += 1;
    if (this.drawn > MOST_TABLE_LINES) throw refuse("unreadable", "表格太大，不像一份年度报告");
    table.push(line);
  }

  closed(): readonly Block[] {
    this.close();
    return this.blocks;
  }

  private isNext(section: SectionId): boolean {
    return this.section === null || ORDER.indexOf(section) > ORDER.indexOf(this.section);
  }

  private begin({ section, heading, rest }: SectionHeading): void {
    this.close();
    this.section = section;
    this.blocks.push({ kind: "heading", level: 1, text: heading });
    if (rest !== "") this.prose.push(rest);
  }

  private close(): void {
    if (this.table) this.blocks.push(...tableOf(this.table, this.habit));
    for (const text of paragraphsOf(this.prose)) this.blocks.push({ kind: "paragraph", text, part: null });
    this.prose = [];
    this.table = null;
  }
}

function beginsTable(line: string, section: SectionId | null): boolean {
  if (line.length > 400) return false;
  if (opensTable(line)) return true;
  return section !== null && WITH_TABLE.includes(section) && isOfTable(line);
}

/** A line of labels, with or without figures. */
function isOfTable(line: string): boolean {
  const words = line.split(/[\s|]+/u).filter((word) => !isFigure(word) && !isBlank(word));
  const text = words.join("");
  return text.length >= 4 && tableShare(text) >= 0.7;
}

/** A row with all its labels and figures is shorter. */
const LONGEST_ROW = 2_000;

/** A sentence: no row of the form is so long, or ends with a full stop, unless its label does. */
function isProse(line: string): boolean {
  const text = line.trim();
  if (text.length > LONGEST_ROW) return true;
  if (text.length < 18 || /[|\t]/u.test(text) || !/\p{Script=Han}{4}/u.test(text)) return false;
  return (text.length > 60 || /[。；，]/u.test(text)) && tableShare(text) < 0.4;
}
