import type { PartId } from "@/lib/template/vocabulary";
import type { Prose } from "../narrative/prose";
import type { Found, Neighbour, Report, Rule } from "../rule";
import { closestTo } from "../similarity/closest";
import { passagesOf } from "../similarity/passages";

/** From this share on, a part has been taken from elsewhere. */
const TAKEN = 0.8;

/** The preface and the fee statement are the same everywhere by nature. */
const ALIKE_BY_NATURE: readonly PartId[] = ["preface", "other:fee"];

/** Words that stand in last year's report or a neighbour's as well, years and figures aside. */
export const SIMILARITY: readonly Rule[] = [
  {
    id: "N-SIM",
    title: "各部分文字不与往年或者其他单位的报告雷同",
    severity: "warning",
    basis: "《政府信息公开条例》第四十七条、第五十条",
    appliesTo: ({ context }) => Boolean(context.previous?.texts) || (context.neighbours ?? []).length > 0,
    find: (report) => [
      ...ofAll(report, "previous", lastYear(report)),
      ...ofAll(report, "neighbour", report.context.neighbours ?? []),
    ],
  },
];

/** Kept by its texts, so that the list is the same list on every keystroke. */
const LAST_YEARS = new WeakMap<object, readonly Neighbour[]>();

function lastYear({ context: { previous }, filing }: Report): readonly Neighbour[] {
  if (!previous?.texts || previous.year >= filing.year) return [];
  const { texts, year } = previous;
  const known = LAST_YEARS.get(texts) ?? [{ office: filing.office.fullName, year, texts }];
  LAST_YEARS.set(texts, known);
  return known;
}

function ofAll(report: Report, whose: string, others: readonly Neighbour[]): readonly Found[] {
  return report.prose
    .filter(({ part }) => !ALIKE_BY_NATURE.includes(part))
    .flatMap((prose) => taken(prose, report, { whose, others }));
}

type Others = { readonly whose: string; readonly others: readonly Neighbour[] };

function taken(prose: Prose, { filing }: Report, { whose, others }: Others): readonly Found[] {
  const { office } = filing;
  const closest = closestTo({ part: prose.part, text: prose.raw }, office, others);
  if (!closest || closest.share < TAKEN) return [];
  const { other, share } = closest;
  const passages = passagesOf(prose, office, other);
  const [first] = passages;
  const owner = whose === "previous" ? "本机关" : other.office;
  return [
    {
      at: `${prose.part}:${whose}`,
      part: prose.part,
      ...(first && { quote: first.quote }),
      passages,
      message: `“${prose.label}”与${owner}${other.year}年度报告的同一部分大体相同：年份和数字不计，${shareOf(share)}的文字一样。请改写成本机关${filing.year}年的实际情况。`,
    },
  ];
}

function shareOf(share: number): string {
  return share > 0.95 ? "几乎全部" : `约有${Math.floor(share * 10)}成`;
}
