import type { PartId } from "@/lib/template/vocabulary";
import { figuresIn, type Figure } from "./figures";
import { sentencesOf, type Prose } from "./prose";
import { scopeOf } from "./scope";
import { isCited, otherPeriodsIn } from "./years";
import type { Filing } from "../filing";
import type { Scope } from "./statement";

/** What the words before a figure are about. */
export type Subject =
  "applications" | "review" | "suit" | "suit-direct" | "suit-after-review" | "normative" | "rule" | "other";

/** A figure of the prose with the words that say what it counts. */
export type Remark = {
  readonly prose: Prose;
  readonly figure: Figure;
  /** From the figure before, or the last 「；」, up to this one; brackets closed within are left out. */
  readonly lead: string;
  /** From this figure to the next sign or figure. */
  readonly tail: string;
  /** The rest of the sentence after the figure, up to 「；」. */
  readonly rest: string;
  readonly sentence: string;
  /** The sentence up to the figure. */
  readonly before: string;
  readonly subject: Subject | null;
  /** Inside brackets opened after an earlier figure: a breakdown. */
  readonly enclosed: boolean;
  readonly scope: Scope;
};

/** The exact figures of a piece of prose that count something of this year. */
export function remarksIn(prose: Prose, filing: Filing): readonly Remark[] {
  return sentencesOf(prose).flatMap((sentence) => {
    const figures = figuresIn(sentence.text);
    const isOfAnotherYear = otherPeriodsIn(sentence.text, filing.year);
    return figures.flatMap((figure, i) => {
      const before = sentence.text.slice(0, figure.start);
      if (!figure.exact || isCited(before) || isOfAnotherYear(figure.start)) return [];
      return [
        {
          prose,
          figure: moved(figure, sentence.start),
          sentence: sentence.text,
          before,
          subject: subjectOf(before, prose.part),
          enclosed: opens(before, "（", "）"),
          scope: scopeOf(before, filing.office.type),
          ...around(sentence.text, figure, figures[i - 1], figures[i + 1]),
        },
      ];
    });
  });
}

function moved(figure: Figure, by: number): Figure {
  const { start, end, numeralEnd } = figure;
  return { ...figure, start: start + by, end: end + by, numeralEnd: numeralEnd + by };
}

function around(text: string, figure: Figure, previous: Figure | undefined, next: Figure | undefined) {
  const lead = text.slice(previous?.end ?? 0, figure.start);
  const tail = text.slice(figure.end, next?.start ?? text.length);
  return {
    lead: withoutBrackets(lead.slice(lead.lastIndexOf("；") + 1)),
    tail: /^[^，；、）（]*/u.exec(tail)?.[0] ?? "",
    rest: /^[^；]*/u.exec(text.slice(figure.end))?.[0] ?? "",
  };
}

function withoutBrackets(lead: string): string {
  return lead.replace(/（[^（）]*）/gu, "").replace(/^[^（）]*）/u, "");
}

function opens(before: string, open: string, close: string): boolean {
  return before.lastIndexOf(open) > before.lastIndexOf(close);
}

/** The latest thing named decides; sentences of 依申请公开 are about applications unless they say otherwise. */
function subjectOf(before: string, part: PartId): Subject | null {
  const latest = [...before.matchAll(SUBJECT)].at(-1)?.groups;
  const named = latest && SUBJECTS.find(([group]) => latest[group] !== undefined)?.[1];
  return named ?? (part === "overview:onRequest" ? "applications" : null);
}

const SUBJECT =
  /(?<direct>未经复议直接起诉|直接起诉)|(?<after>(?:经|先)?复议后(?:再)?(?:起诉|诉讼))|(?<suit>行政诉讼|诉讼|应诉)|(?<review>复议(?:申请)?)|(?<normative>规范性文件)|(?<rule>规章(?!制度))|(?<other>建议|提案|信访|投诉|举报|留言|咨询|热线|工单|来信|来访|来电|主动公开|解读|回应|许可|处罚|强制)|(?<applications>(?:信息|政务)公开(?:的)?(?:申请|件)|信息依申请|依申请|公开申请|申请公开|公开(?:政府)?信息的?申请)/gu;

const SUBJECTS: readonly (readonly [string, Subject])[] = [
  ["direct", "suit-direct"],
  ["after", "suit-after-review"],
  ["suit", "suit"],
  ["review", "review"],
  ["normative", "normative"],
  ["rule", "rule"],
  ["other", "other"],
  ["applications", "applications"],
];
