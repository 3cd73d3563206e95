import { numberOf } from "./figures";
import { quote, type Prose } from "./prose";
import type { Quote } from "../finding";

/** 「由总体情况、……等六部分组成」: the number announced and the parts that are listed. */
export type Listing = {
  readonly quote: Quote;
  readonly announced: number;
  /** Read as few or as many parts as the signs between them allow. */
  readonly fewest: number;
  readonly most: number;
};

/** Every announcement of the parts of the report that lists them. */
export function listingsIn(prose: Prose): readonly Listing[] {
  return [...prose.text.matchAll(ANNOUNCED)].flatMap((match) => {
    const { before = "", number = "", after = "" } = match.groups ?? {};
    const list = [after, before].find((words) => piecesOf(words).length > 1);
    if (!list) return [];
    const start = match.index;
    return [
      { quote: quote(prose, start, start + match[0].length), announced: numberOf(number), ...countOf(list) },
    ];
  });
}

const ANNOUNCED =
  /(?:由|包括|包含|分为|分|从|涵盖|内容有)：?(?<before>[^。\n]{0,300}?)(?:等|共|这|以下|下列|，)?(?<number>[二三四五六七八九十]|\d)个?(?:大)?(?:部分|方面|项内容|章节)(?:组成|构成|内容)?(?:[，：](?<after>[^。\n]{0,300}))?/gu;

/** Parts of a report are named by what they are about; anything else is another list. */
const PART = /情况|概述|概况|问题|事项|措施|报告|说明|附件|统计表|申请|复议|诉讼|公开/u;

function piecesOf(list: string): readonly string[] {
  return list
    .split(/[、，；]|(?<=情况|事项|内容|措施|）)(?:以及|及|和|与)|(?<=问题)(?:以及|及|和|与)(?=其[他它])/u)
    .map((piece) => piece.replace(/^(?:以及|及|和|与|即|分别(?:是|为)|是)/u, ""))
    .filter((piece) => PART.test(piece));
}

/** 「行政复议、行政诉讼情况」 is one part of the form, and two to whoever counts signs. */
function countOf(list: string): Pick<Listing, "fewest" | "most"> {
  const pieces = piecesOf(list);
  const joined = pieces.filter(
    (piece, i) =>
      (/^(?:被?(?:提起)?(?:行政)?诉讼|应诉)/u.test(piece) && /复议/u.test(pieces[i - 1] ?? "")) ||
      (/^(?:改进|整改|下一步|打算)/u.test(piece) && /问题/u.test(pieces[i - 1] ?? "")) ||
      (/^处理/u.test(piece) && /收到$/u.test(pieces[i - 1] ?? "")),
  ).length;
  // 「存在的主要问题改进措施」: a sign is missing, or it is one part.
  const hidden = pieces.filter((piece) => /问题(?:改进|整改|措施|下一步)/u.test(piece)).length;
  return { fewest: pieces.length - joined, most: pieces.length + hidden };
}
