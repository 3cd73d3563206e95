import type { Content } from "@/lib/report/content";
import { CARRIED_IN, CARRIED_OUT, HANDLED, NEW } from "@/lib/report/named-cells";
import { editionById } from "@/lib/template/editions";
import type { CellId } from "@/lib/template/vocabulary";
import { cellsOf } from "@/lib/template/walk";
import { figureIn, joined, say, type Said } from "./said";
import { applicantsOf, disclosuresOf, disputesOf, resultsOf, type Group } from "./summary-groups";

/** One sentence in stretches; only its figures hold digits. */
export type Sentence = readonly Said[];

/**
 * 一句话概要: what a report says in plain words, by rule and from its figures alone. Every figure names its
 * cell; a group of rows has no cell, so its rows are told, the largest first. Blanks are told as blanks.
 */
export function summaryOf(content: Content): readonly Sentence[] {
  const values = cellsOf(editionById(content.edition)).map(({ id }) => content.values[id] ?? null);
  if (values.every((value) => value === null)) return [say`原件各表中的数字均为空白。`];
  if (values.every((value) => value === 0)) return [ALL_ZERO];
  return [
    received(content),
    ...told(content, say`办理结果：`, resultsOf(content)),
    ...applicants(content),
    ...told(content, say`主动公开：`, disclosuresOf(content), "；"),
    disputes(content),
    ...(values.includes(null) ? [say`原件中有空白格，空白不作零计。`] : []),
  ];
}

const ALL_ZERO: Sentence = say`全年没有收到或者办理政府信息公开申请，没有由此引起的行政复议和行政诉讼，主动公开的各项统计也都是零。`;

function received(content: Content): Sentence {
  const is = (cell: CellId, value: number) => content.values[cell] === value;
  const figure = (cell: CellId) => figureIn(content, cell);
  if ([NEW, CARRIED_IN, HANDLED, CARRIED_OUT].every((cell) => is(cell, 0)))
    return say`全年没有收到政府信息公开申请，也没有上年结转的申请。`;
  const taken = is(NEW, 0) ? say`没有新收政府信息公开申请` : say`收到政府信息公开申请${figure(NEW)}`;
  const before = is(CARRIED_IN, 0) ? [] : say`，上年结转${figure(CARRIED_IN)}`;
  const done = say`，办结${figure(HANDLED)}`;
  const left = is(CARRIED_OUT, 0) ? say`，没有结转到下一年度的` : say`，结转下一年度${figure(CARRIED_OUT)}`;
  return say`${[...taken, ...before, ...done, ...left]}。`;
}

/** Who asked; where all were of one kind the figure is not told twice. */
function applicants(content: Content): readonly Sentence[] {
  const groups = applicantsOf(content);
  const [only, second] = groups;
  if (only?.cells[0] && !second && content.values[only.cells[0]] === content.values[NEW])
    return [say`新收的申请均由${{ text: only.label, cell: null }}提出。`];
  return told(content, say`新收申请的申请人：`, groups);
}

function disputes(content: Content): Sentence {
  const [sentence] = told(content, say`因政府信息公开工作引起的争议：`, disputesOf(content));
  if (sentence) return sentence;
  const known = Object.entries(content.values).every(([id, v]) => !id.startsWith("disputes:") || v === 0);
  return known
    ? say`没有因政府信息公开工作引起的行政复议和行政诉讼。`
    : say`行政复议和行政诉讼的情况见表四。`;
}

/** Groups one behind the other; nothing where there are none. */
function told(content: Content, lead: Sentence, groups: readonly Group[], mark = "，"): readonly Sentence[] {
  if (groups.length === 0) return [];
  return [
    say`${[
      ...lead,
      ...joined(
        groups.map((group) => toldGroup(content, group)),
        mark,
      ),
    ]}。`,
  ];
}

function toldGroup(content: Content, { label, cells, details, more }: Group): Sentence {
  const words = (text: string) => ({ text, cell: null });
  const within = details.map(({ label: each, cell }) => [words(each), figureIn(content, cell)]);
  const end = more ? [words("等")] : [];
  const own = cells.map((cell) => figureIn(content, cell));
  if (within.length === 0) return [words(label), ...own];
  const list = [...joined(within, "、"), ...end];
  return cells.length > 0 || more !== undefined
    ? [words(label), ...own, words("（"), ...list, words("）")]
    : [words(label), ...list];
}
