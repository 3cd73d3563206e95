import type { Explained, PublishedOpening } from "@/lib/report/content";
import type { Finding } from "@/lib/report/finding";
import { openingInWords } from "@/lib/report/opening-words";
import { printDate } from "@/lib/report/dates";
import { SEVERITIES } from "@/lib/report/severities";
import type { Block } from "../blocks";

/** What is public with a report without being part of its six sections. */
export type Notes = {
  readonly explanations: readonly Explained[];
  readonly waivers?: readonly {
    readonly title: string;
    readonly reason: string;
    readonly until: string | null;
  }[];
  readonly opening?: PublishedOpening | undefined;
  /** Set for reports published elsewhere before the portal. */
  readonly archive?: { readonly findings: readonly Finding[] } | null;
};

/** The notes behind section six, as the page prints them: explanations, waivers, last year's figures, findings. */
export function notesOf({ explanations, waivers = [], opening, archive }: Notes): readonly Block[] {
  return [
    ...section(HEADINGS.explanations, [
      ...explanations.flatMap(({ message, explanation }, at) => [
        `${at + 1}.${message}`,
        `说明：${explanation}`,
      ]),
    ]),
    ...section(
      HEADINGS.waivers,
      waivers.flatMap(({ title, reason, until }, at) => [
        `${at + 1}.${title}`,
        `理由：${reason}${until ? `（豁免到${printDate(until)}为止）` : ""}`,
      ]),
    ),
    ...section(HEADINGS.opening, opening ? openingLines(opening) : []),
    ...section(HEADINGS.findings, archive ? archiveLines(archive.findings) : []),
  ];
}

/** Whether a line is the heading of such notes: the prose of the report ends before it. */
export function isNotesHeading(line: string): boolean {
  return Object.values<string>(HEADINGS).includes(line.trim());
}

const HEADINGS = {
  explanations: "核对说明",
  waivers: "豁免的核对规则",
  opening: "上年数据",
  findings: "自动核对结果",
} as const;

function section(heading: string, lines: readonly string[]): readonly Block[] {
  if (lines.length === 0) return [];
  // Words of several lines stay one paragraph a line, as everywhere in the drawn form.
  const written = lines.flatMap((line) => line.split(/\r?\n/u)).filter((line) => line.trim() !== "");
  return [
    { kind: "heading", level: 1, text: heading },
    ...written.map((text) => ({ kind: "paragraph", text: text.trim(), part: null }) as const),
  ];
}

function openingLines(opening: PublishedOpening): readonly string[] {
  const { year, source } = opening;
  const said = `${year}年度报告没有在本站发布。下列数字由填报单位提供，用于核对上年结转和现行有效件数：${openingInWords(opening)}。`;
  return source ? [said, `来源：${source}`] : [said];
}

function archiveLines(findings: readonly Finding[]): readonly string[] {
  const mark = "本报告在门户启用前已经公开，数字和文字按原件照录，未作改动。";
  if (findings.length === 0) return [`${mark}自动核对未发现疑点。`];
  return [
    `${mark}自动核对发现下列疑点。`,
    ...findings.map(({ severity, message }, at) => `${at + 1}.${SEVERITIES[severity].label}：${message}`),
  ];
}
