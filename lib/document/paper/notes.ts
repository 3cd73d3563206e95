import type { Explained, PublishedOpening } from "@/lib/report/content";
import type { Finding } from "@/lib/report/finding";
import {
  AS_PRINTED,
  DOUBTS_FOUND,
  NOTE_HEADINGS,
  NOTHING_FOUND,
  openingSentence,
} from "@/lib/report/note-words";
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
    ...section(NOTE_HEADINGS.explanations, [
      ...explanations.flatMap(({ message, explanation }, at) => [
        `${at + 1}.${message}`,
        `说明：${explanation}`,
      ]),
    ]),
    ...section(
      NOTE_HEADINGS.waivers,
      waivers.flatMap(({ title, reason, until }, at) => [
        `${at + 1}.${title}`,
        `理由：${reason}${until ? `（豁免到${printDate(until)}为止）` : ""}`,
      ]),
    ),
    ...section(NOTE_HEADINGS.opening, opening ? openingLines(opening) : []),
    ...section(NOTE_HEADINGS.findings, archive ? archiveLines(archive.findings) : []),
  ];
}

/** Whether a line is the heading of such notes: the prose of the report ends before it. */
export function isNotesHeading(line: string): boolean {
  return Object.values<string>(NOTE_HEADINGS).includes(line.trim());
}

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
  const said = openingSentence(opening);
  return opening.source ? [said, `来源：${opening.source}`] : [said];
}

function archiveLines(findings: readonly Finding[]): readonly string[] {
  if (findings.length === 0) return [`${AS_PRINTED}${NOTHING_FOUND}`];
  return [
    `${AS_PRINTED}${DOUBTS_FOUND}`,
    ...findings.map(({ severity, message }, at) => `${at + 1}.${SEVERITIES[severity].label}：${message}`),
  ];
}
