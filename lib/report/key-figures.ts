import { editionById } from "@/lib/template/editions";
import type { CellId } from "@/lib/template/vocabulary";
import { cellOf } from "@/lib/template/walk";
import type { Content } from "./content";
import { application, CARRIED_IN, CARRIED_OUT, HANDLED, NEW, REVIEW, SUITS } from "./named-cells";

/** 「收到16件、上年结转0件，办结15件…」: the figures a leader asks for before signing, in one line. */
export function keyFigures({ edition, values }: Content): string {
  const figure = ([word, cells]: Figure) => {
    const known = cells.map((id) => values[id] ?? null);
    const unit = cellOf(editionById(edition), cells[0] ?? "")?.unit ?? "件";
    if (known.includes(null)) return `${word}（未填）`;
    return `${word}${known.reduce<number>((sum, value) => sum + (value ?? 0), 0)}${unit}`;
  };
  return `${GROUPS.map((group) => group.map(figure).join("，")).join("；")}。`;
}

type Figure = readonly [word: string, cells: readonly CellId[]];

const GROUPS: readonly (readonly Figure[])[] = [
  [
    ["新收申请", [NEW]],
    ["上年结转", [CARRIED_IN]],
    ["办结", [HANDLED]],
    ["其中予以公开", [application("result:granted")]],
    ["结转下年度", [CARRIED_OUT]],
  ],
  [
    ["行政复议", [`${REVIEW}:total`]],
    ["行政诉讼", SUITS.map((suit) => `${suit}:total`)],
  ],
];
