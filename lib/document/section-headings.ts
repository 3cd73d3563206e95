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
  const text = fold(heading.slice(mark.length));
  if (text.length < 3 || isRow(`${numeral ?? ""}${text}`)) return null;
  const sections = EDITIONS.flatMap((edition) => edition.sections);
  const near = sections.find((section) =>
    numeral === undefined
      ? likeness(text, fold(section.heading)) >= ALIKE
      : numeral === section.numeral && isAbout(text, section),
  );
  return near?.id ?? null;
}

/** Without a numeral a heading has to agree more closely. */
const ALIKE = 0.8;
const COVERED = 0.6;

/** Words a heading of the section may be reduced to. */
const MEANINGS: Readonly<Record<SectionId, RegExp>> = {
  overview: /总体|概述|概况|基本情况|总体情况/u,
  disclosure: /主动公开/u,
  applications: /申请/u,
  disputes: /复议|诉讼/u,
  problems: /问题|困难|不足|改进/u,
  other: /其他|其它|需要报告|需要说明/u,
};

function isAbout(text: string, section: Section): boolean {
  const heading = fold(section.heading);
  const covered = heading.length > 6 && commonLength(heading, text) / heading.length >= COVERED;
  return covered || (text.length <= heading.length + 14 && MEANINGS[section.id].test(text));
}

function isRow(text: string): boolean {
  return EDITIONS.flatMap((edition) => {
    const { rows, groups } = vocabularyOf(edition);
    return [...rows, ...groups];
  }).some(({ number, core }) => number !== "" && core.length > 2 && text.startsWith(number + core));
}
