import { EDITIONS } from "@/lib/template/editions";
import type { Section } from "@/lib/template/vocabulary";
import { fold } from "./fold";
import { commonLength, likeness } from "./likeness";
import { vocabularyOf } from "./match-labels";

export type SectionId = Section["id"];

/** A section's heading, and the text that goes on behind it on the same line. */
export type SectionHeading = { readonly section: SectionId; readonly heading: string; readonly rest: string };

/**
 * Recognises the heading of one of the six sections, however it is worded around its meaning:
 * 「五、存在问题及改进情况」「## 一、2019年政府信息公开工作的总体情况」. Rows of 表三 such as 「一、本年新收…」 are none.
 */
export function sectionHeadingOf(line: string): SectionHeading | null {
  if (line.length > LONGEST_LINE && !NUMBERED.test(line.slice(0, 12))) return null;
  const plain = line.replace(MARKUP, "").trim();
  for (const end of endsOf(plain)) {
    const heading = plain.slice(0, end);
    const section = sectionNamed(heading);
    if (section) return { section, heading, rest: plain.slice(end).replace(/^[：:。\s]+/u, "") };
  }
  return null;
}

const LONGEST_LINE = 80;
const LONGEST_HEADING = 48;
const MARKUP = /^[#*\s]+|\*+\s*$/gu;
const NUMBERED = /^[#*\s]*(?:第?([一二三四五六])(?:部分)?\s*[、.．，,:：]|([一二三四五六])\s+)\s*/u;

/** The whole line, or as far as its first stop or gap. */
function endsOf(line: string): readonly number[] {
  const number = NUMBERED.exec(line)?.[0].length ?? 0;
  const stop = line.slice(number).search(/[。：:；]/u);
  const gap = line.slice(number).search(/\s/u);
  return [line.length, ...[stop, gap].filter((at) => at > 0).map((at) => number + at)].filter(
    (end) => end <= LONGEST_HEADING,
  );
}

function sectionNamed(heading: string): SectionId | null {
  const [mark = "", one, other] = NUMBERED.exec(heading) ?? [];
  const numeral = one ?? other;
  if (numeral === undefined && (heading.length > LONGEST_UNNUMBERED || /[，。；|\t\d]/u.test(heading)))
    return null;
  const text = fold(heading.slice(mark.length));
  if (text.length < 3) return null;
  if (numeral === undefined) return known().find(({ folded }) => isAlike(text, folded))?.id ?? null;
  const whole = numeral + text;
  if (known().some(({ rows }) => rows.some((row) => whole.startsWith(row) || row.startsWith(whole))))
    return null;
  return known().find((section) => numeral === section.numeral && isAbout(text, section))?.id ?? null;
}

const LONGEST_UNNUMBERED = 30;
/** Without a numeral a heading has to agree more closely. */
const ALIKE = 0.8;
const COVERED = 0.6;

function isAlike(text: string, heading: string): boolean {
  const lengths = Math.min(text.length, heading.length) / Math.max(text.length, heading.length);
  return lengths >= ALIKE && likeness(text, heading) >= ALIKE;
}

type Known = {
  readonly id: SectionId;
  readonly numeral: string;
  readonly folded: string;
  /** Rows of its edition that begin with a numeral like a heading. */
  readonly rows: readonly string[];
};

let sections: readonly Known[] | undefined;

function known(): readonly Known[] {
  sections ??= EDITIONS.flatMap((edition) => {
    const { rows, groups } = vocabularyOf(edition);
    const numbered = [...rows, ...groups].filter(({ number, core }) => number !== "" && core.length > 2);
    const starts = numbered.map(({ number, core }) => number + core);
    return edition.sections.map(({ id, numeral, heading }) => ({
      id,
      numeral,
      folded: fold(heading),
      rows: starts,
    }));
  });
  return sections;
}

/** Words a heading of the section may be reduced to. */
const MEANINGS: Readonly<Record<SectionId, RegExp>> = {
  overview: /总体|概述|概况|基本情况|总体情况/u,
  disclosure: /主动公开/u,
  applications: /申请/u,
  disputes: /复议|诉讼/u,
  problems: /问题|困难|不足|改进/u,
  other: /其他|其它|需要报告|需要说明/u,
};

function isAbout(text: string, { id, folded }: Known): boolean {
  const covered = folded.length > 6 && commonLength(folded, text) / folded.length >= COVERED;
  return covered || (text.length <= folded.length + 14 && MEANINGS[id].test(text));
}
