import type { PartId } from "@/lib/template/vocabulary";

/** A paragraph or sentence and the part it belongs to. */
export type Passage = { readonly part: PartId; readonly text: string };

/** Section one by its sub-headings; what stands under a heading of another meaning stays where it is. */
export function overviewParts(paragraphs: readonly string[]): readonly Passage[] {
  const bracketed = paragraphs.some((text) => BRACKETED.test(text) && subHeading(text, MEANINGS) !== null);
  let part: PartId = "overview:lead";
  return paragraphs.map((text) => {
    if (bracketed && NUMBERED.test(text)) return { part, text };
    const found = subHeading(text, MEANINGS);
    if (!found) return { part, text };
    part = found.part;
    return found;
  });
}

/** Section five: up to where the text turns to what is being done about it. */
export function problemsAndImprovements(paragraphs: readonly string[]): readonly Passage[] {
  let part: PartId = "problems";
  return paragraphs.flatMap((text): readonly Passage[] => {
    const found = subHeading(text, TURNS);
    if (found) {
      part = found.part;
      if (part === "improvements") return [found];
    }
    if (part === "improvements") return [{ part, text }];
    const said = found?.text ?? text;
    const turn = TURN.exec(said);
    if (!turn) return [{ part, text: said }];
    part = "improvements";
    const at = turn.index + (turn[1] ?? "").length;
    return [
      { part: "problems", text: said.slice(0, at) },
      { part, text: said.slice(at).replace(/^改进(?:情况|措施)[:：]\s*/u, "") },
    ];
  });
}

/** Section six: the sentences about fees, and the others. */
export function feeAndRest(paragraphs: readonly string[]): readonly Passage[] {
  return paragraphs.flatMap((paragraph) => {
    const passages: { part: PartId; text: string }[] = [];
    for (const text of sentencesOf(paragraph)) {
      const last = passages.at(-1);
      const follows = last?.part === "other:fee" && /^其中|^收费/u.test(text);
      const part = FEE.test(text) || follows ? "other:fee" : "other:rest";
      if (last?.part === part) last.text += text;
      else passages.push({ part, text });
    }
    return passages;
  });
}

type Meaning = readonly (readonly [PartId, RegExp])[];

const MEANINGS: Meaning = [
  ["overview:proactive", /主动公开/u],
  ["overview:onRequest", /依申请|申请公开|公开申请|收到和处理/u],
  ["overview:management", /信息(?:资源)?(?:的)?(?:规范)?管理/u],
  ["overview:platform", /平台/u],
  ["overview:supervision", /监督|保障/u],
];

const TURNS: Meaning = [
  ["problems", /问题|不足|困难/u],
  ["improvements", /改进|措施|下一步|下步|打算|整改|今后|努力方向/u],
];

const BRACKETED = /^\s*[（(][一二三四五六七八九十]{1,2}[）)]/u;
const NUMBERED = /^\s*\d{1,2}\s*[.、．]/u;
const MARK = /^\s*(?:[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}\s*[.、．])?\s*/u;

/** How a heading without a number ends: with a noun, not in the middle of a sentence. */
const NAMES = /(?:情况|方面|公开|建设|管理|保障|培训|问题|不足|困难|措施|打算|方向|计划|工作)$/u;

/**
 * The part a paragraph's heading names, with the text behind the heading: 「（一）主动公开情况。2023年…」. The
 * meaning that is named first counts. A heading without a number has to stand alone or before a colon.
 */
function subHeading(paragraph: string, meanings: Meaning): Passage | null {
  const mark = MARK.exec(paragraph)?.[0] ?? "";
  const line = paragraph.slice(mark.length);
  const stop = /[。：:，,；;\n]|$/u.exec(line)?.index ?? line.length;
  const heading = line.slice(0, stop);
  const alone = stop === line.length || /[：:]/u.test(line.charAt(stop));
  const named = mark.trim() !== "" || (alone && heading.length <= 20 && NAMES.test(heading));
  if (heading.length > 30 || !named) return null;
  const meant = meanings.flatMap(([part, words]) => {
    const at = heading.search(words);
    return at < 0 ? [] : [{ part, at }];
  });
  const [first] = meant.sort((a, b) => a.at - b.at);
  if (!first) return null;
  const sentence = /[，,]/u.test(line.charAt(stop));
  return { part: first.part, text: sentence ? line : line.slice(stop).replace(/^[。：:；;\s]+/u, "") };
}

const TURN =
  /(^|[。；;：:])(?:20\d{2}年，|为此，)?(?:下一步|下步|今后|接下来|下一阶段|针对(?:上述|以上|存在|这些)|改进(?:情况|措施)|20\d{2}年，?[^，。；]{0,8}将)/u;

const FEE = /信息处理费|收费|费用|收取.{0,12}费/u;

function sentencesOf(paragraph: string): readonly string[] {
  return paragraph.match(/[^。\n]+[。]?[”』」）)]*/gu) ?? [];
}
