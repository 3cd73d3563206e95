import { nameOf } from "./amounts";
import type { Edition } from "@/lib/template/vocabulary";
import { cellOf, partsOf } from "@/lib/template/walk";

/** A cell or piece of prose, named as a reader would; what the edition does not know keeps its id. */
export function nameOfPlace(edition: Edition, at: string): string {
  if (cellOf(edition, at)) return nameOf(edition, at);
  return partsOf(edition).find(({ id }) => id === at)?.label ?? WORDS[at.split(":")[0] ?? ""] ?? at;
}

/** Places of a report that are neither figure nor prose. */
const WORDS: Readonly<Record<string, string>> = {
  title: "标题",
  office: "单位名称",
  type: "单位类型",
  year: "报告年度",
  edition: "版式",
  explain: "对疑点的说明",
  opening: "上年数据",
  answer: "对退回意见的答复",
};
