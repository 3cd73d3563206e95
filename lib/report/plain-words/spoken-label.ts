import type { Node } from "@/lib/template/vocabulary";

/** A printed label as one says it: without its number, its unit and the instructions some carry in brackets. */
export function spokenLabel(label: string): string {
  return label
    .replace(/^(?:[一二三四五六七]、|（[一二三四五六七]）|\d\.)/u, "")
    .replace(/（(?:[^（）]{8,}|单位：[^（）]*)）/gu, "")
    .replace(/(?<!总)(?:件数|数量)$/u, "");
}

/** A path of heads as one says it: 「法人或其他组织（商业企业）」. */
export function spokenPath(path: readonly Node[]): string {
  const [first = "", ...rest] = path.map(({ label }) => spokenLabel(label)).filter(Boolean);
  return rest.length > 0 ? `${first}（${rest.join("，")}）` : first;
}
