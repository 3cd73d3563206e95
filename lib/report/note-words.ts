import { smallestUnits } from "@/lib/template/quantity";
import { cellOf } from "@/lib/template/walk";
import { figureOf, nameOf } from "./amounts";
import type { PublishedOpening } from "./content";
import { editionOfYear } from "./opening";

/** What is public with a report without being part of its six sections, on the page and in every file of it. */
export const NOTE_HEADINGS = {
  explanations: "核对说明",
  waivers: "豁免的核对规则",
  opening: "上年数据",
  findings: "自动核对结果",
} as const;

/** How figures stand that were published before the portal. */
export const AS_PRINTED = "本报告在门户启用前已经公开，数字和文字按原件照录，未作改动。";
export const NOTHING_FOUND = "自动核对未发现疑点。";
export const DOUBTS_FOUND = "自动核对发现下列疑点。";

/** What an office says of a year the portal has no report of. */
export function openingSentence(opening: PublishedOpening): string {
  return `${opening.year}年度报告没有在本站发布。下列数字由填报单位提供，用于核对上年结转和现行有效件数：${openingInWords(opening)}。`;
}

/** The figures of a year the portal has no report of, each once, in the order of print; what adds up is not repeated. */
function openingInWords({ year, values }: PublishedOpening): string {
  const edition = editionOfYear(year);
  if (!edition) return "";
  const typed = Object.entries(values).filter(([id]) => cellOf(edition, id)?.total === false);
  return typed
    .map(([id, value]) => {
      const units = smallestUnits(value, cellOf(edition, id)?.quantity ?? "count") ?? 0;
      return `${nameOf(edition, id)}${figureOf(edition, id, units)}`;
    })
    .join("；");
}
